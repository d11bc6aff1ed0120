package com.investorsignals.rules.score;

import com.investorsignals.rules.text.AnalysedText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article as judging sees it. Nothing in judging reads a clock: recency is judged at {@code observedAt}. */
public record ArticleText(
        UUID articleId,
        String title,
        String text,
        @Nullable URI url,
        @Nullable String publisher,
        @Nullable Instant publishedAt,
        Instant observedAt,
        @Nullable String feedTitle,
        @Nullable String language,
        List<String> feedTags) {

    public ArticleText {
        feedTags = List.copyOf(feedTags);
    }

    AnalysedText analysed() {
        return AnalysedText.of(title, text);
    }
}
