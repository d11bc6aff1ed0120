package com.investorsignals.rules.story;

import com.investorsignals.rules.score.ArticleText;
import java.util.UUID;

/** An article as one feed carried it at one time; history when it was there before anybody watched the feed. */
public record Sighting(ArticleText article, UUID feedId, String contentHash, boolean history) {}
