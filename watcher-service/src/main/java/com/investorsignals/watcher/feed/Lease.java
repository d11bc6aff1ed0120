package com.investorsignals.watcher.feed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to poll one feed for a while, with what its poll needs to know.
 *
 * @param cutShort whether a process ended while it read a body of the feed, so that the next is better read alone
 * @param withHost whether the host is held too, since it is going to be asked
 */
public record Lease(
        UUID token,
        UUID feedId,
        String url,
        String host,
        @Nullable String title,
        List<String> tags,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        boolean fullText,
        boolean carriesOthers,
        boolean baseline,
        int failures,
        boolean cutShort,
        boolean withHost) {

    public Lease {
        tags = List.copyOf(tags);
    }

    static Lease of(Feed feed, boolean withHost) {
        return new Lease(
                Objects.requireNonNull(feed.leaseToken),
                feed.id,
                feed.url,
                feed.host,
                feed.title,
                feed.tags,
                feed.etag,
                feed.lastModified,
                feed.bodyHash,
                feed.fullText,
                feed.carriesOthers,
                feed.baselineAt != null,
                feed.failures,
                feed.cutShort > 0,
                withHost);
    }
}
