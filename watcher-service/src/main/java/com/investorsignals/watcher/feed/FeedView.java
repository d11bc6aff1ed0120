package com.investorsignals.watcher.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed as callers see it.
 *
 * @param fullText whether the pages of its entries are read
 * @param carriesOthers whether its articles are credited to those whom they link to
 * @param articlesPerDay of the last 14 days in UTC, today's last
 * @param websub where it names a hub
 */
@RegisterForReflection // It travels in a Response, where Quarkus does not see its type.
public record FeedView(
        UUID id,
        String url,
        @Nullable String title,
        List<String> tags,
        @Nullable Duration pollInterval,
        boolean fullText,
        boolean carriesOthers,
        FeedStatus status,
        HealthView health,
        Instant createdAt,
        @Nullable Instant lastPolledAt,
        @Nullable Instant lastSuccessAt,
        @Nullable String lastError,
        int failures,
        Instant nextPollAt,
        @Nullable String etag,
        @Nullable String lastModified,
        long articleCount,
        List<Integer> articlesPerDay,
        @Nullable WebSubView websub) {

    public FeedView {
        tags = List.copyOf(tags);
        articlesPerDay = List.copyOf(articlesPerDay);
    }

    static FeedView of(Feed feed, List<Integer> articlesPerDay, @Nullable WebSubView websub, Instant now) {
        return new FeedView(
                feed.id,
                feed.url,
                feed.title,
                feed.tags,
                feed.pollInterval,
                feed.fullText,
                feed.carriesOthers,
                feed.status,
                HealthView.of(feed, now),
                feed.createdAt,
                feed.lastPolledAt,
                feed.lastSuccessAt,
                feed.lastError,
                feed.failures,
                feed.nextPollAt,
                feed.etag,
                feed.lastModified,
                feed.articleCount,
                articlesPerDay,
                websub);
    }
}
