package com.investorsignals.watcher.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feed as callers see it. */
@RegisterForReflection // It travels in a Response, where Quarkus does not see its type.
public record FeedView(
        UUID id,
        String url,
        @Nullable String title,
        List<String> tags,
        @Nullable Duration pollInterval,
        FeedStatus status,
        Instant createdAt,
        @Nullable Instant lastPolledAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        int failures,
        Instant nextPollAt,
        @Nullable String etag,
        @Nullable String lastModified,
        long articleCount) {

    static FeedView of(Feed feed) {
        return new FeedView(
                feed.id,
                feed.url,
                feed.title,
                List.copyOf(feed.tags),
                feed.pollInterval,
                feed.status,
                feed.createdAt,
                feed.lastPolledAt,
                feed.lastSuccessAt,
                feed.lastError,
                feed.failures,
                feed.nextPollAt,
                feed.etag,
                feed.lastModified,
                feed.articleCount);
    }
}
