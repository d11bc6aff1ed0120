package com.investorsignals.rules.score;

import java.util.UUID;

/** A span that a finding rests on, in UTF-16 units of the field as given; {@code quote} is that substring. */
public record Evidence(UUID articleId, String field, int start, int end, String quote) {}
