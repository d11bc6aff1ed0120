package com.investorsignals.watcher.article;

import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.Lease;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feed that articles are told to come from. */
public record Origin(UUID feedId, String title, List<String> tags, URI url) {
    public Origin {
        tags = List.copyOf(tags);
    }

    /** A feed that nobody has named is called what it calls itself, or by its address. */
    public static Origin of(Lease lease, @Nullable String itsOwnTitle) {
        String title = lease.title() == null ? itsOwnTitle : lease.title();
        return new Origin(
                lease.feedId(), Objects.requireNonNullElse(title, lease.url()), lease.tags(), URI.create(lease.url()));
    }

    public static Origin of(Feed feed) {
        return new Origin(feed.id, Objects.requireNonNullElse(feed.title, feed.url), feed.tags, URI.create(feed.url));
    }
}
