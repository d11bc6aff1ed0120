package com.investorsignals.rules.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of an article that a signal rests on, with its source. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quote(
        UUID articleId,
        URI url,
        String publisher,
        String family,
        @Nullable Instant publishedAt,
        String field,
        int start,
        int end,
        String quote) {}
