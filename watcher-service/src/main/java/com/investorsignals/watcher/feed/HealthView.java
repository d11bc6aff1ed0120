package com.investorsignals.watcher.feed;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a feed fares, with the reason in words for whoever looks at it. */
@RegisterForReflection // It travels in a Response, within a FeedView.
public record HealthView(HealthState state, Instant since, String words) {

    static HealthView of(Feed feed, Instant now) {
        return new HealthView(feed.health, feed.healthSince, words(feed, now));
    }

    private static String words(Feed feed, Instant now) {
        return switch (feed.health) {
            case DISABLED ->
                "was disabled after " + failingFor(feed, feed.healthSince) + " of nothing but failures, "
                        + feed.failures + " in a row; the last: " + feed.lastError;
            case GONE -> "is gone: " + feed.lastError;
            case CHALLENGE -> "answers with a challenge page instead of a feed" + failing(feed, now);
            case FAILING -> "fails" + failing(feed, now) + ": " + feed.lastError;
            case SILENT -> silent(Objects.requireNonNull(feed.listing), now);
            case UNDATED -> "all its items lack a date";
            case EMPTY -> "can be read, but has no items";
            case PAUSED -> "is paused";
            case NEW -> "has not been polled yet";
            case OK -> "works; last read " + ago(feed.lastSuccessAt, now);
        };
    }

    private static String failing(Feed feed, Instant now) {
        return feed.failures == 1
                ? " since its last poll, " + ago(feed.lastPolledAt, now)
                : " for " + failingFor(feed, now) + ", " + feed.failures + " times in a row";
    }

    private static String failingFor(Feed feed, Instant until) {
        return SpanWords.between(feed.failingSince == null ? until : feed.failingSince, until);
    }

    private static String silent(Listing listing, Instant now) {
        String quiet =
                "has published nothing for " + SpanWords.between(Objects.requireNonNull(listing.newestAt()), now);
        Duration usual = listing.usualGap();
        return usual == null ? quiet : quiet + "; it usually does every " + SpanWords.of(usual);
    }

    private static String ago(@Nullable Instant at, Instant now) {
        return at == null ? "never" : SpanWords.between(at, now) + " ago";
    }
}
