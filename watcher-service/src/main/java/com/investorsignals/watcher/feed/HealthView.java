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
        HealthState state = judged(feed, now);
        return new HealthView(state, feed.healthSince, words(state, feed, now));
    }

    /** As the last poll judged it, unless what that stood on is no longer known: then by what is. */
    private static HealthState judged(Feed feed, Instant now) {
        return feed.health == HealthState.SILENT && feed.newestAt() == null ? Diagnosis.of(feed, now) : feed.health;
    }

    private static String words(HealthState state, Feed feed, Instant now) {
        return switch (state) {
            case DISABLED -> feed.endsWhoReadsIt() ? "is set aside" + lastError(": ", feed) : disabled(feed);
            case GONE -> "is gone" + lastError(": ", feed);
            case CHALLENGE -> "answers with a challenge page instead of a feed" + failing(feed, now);
            case FAILING -> "fails" + failing(feed, now) + lastError(": ", feed);
            case SILENT ->
                "has published nothing for " + SpanWords.between(Objects.requireNonNull(feed.newestAt()), now)
                        + usually(feed);
            case UNDATED -> "all its items lack a date";
            case EMPTY -> "can be read, but has no items";
            case PAUSED -> "is paused";
            case NEW -> "has not been polled yet";
            case OK -> "works; last read " + ago(feed.lastSuccessAt, now) + (feed.pushed ? ", pushed since" : "");
        };
    }

    private static String disabled(Feed feed) {
        return "was disabled after " + failingFor(feed, feed.healthSince) + " of nothing but failures, " + feed.failures
                + " in a row" + lastError("; the last: ", feed);
    }

    private static String failing(Feed feed, Instant now) {
        return feed.failures == 1
                ? " since its last poll, " + ago(feed.lastPolledAt, now)
                : " for " + failingFor(feed, now) + ", " + feed.failures + " times in a row";
    }

    private static String failingFor(Feed feed, Instant until) {
        return SpanWords.between(feed.failingSince == null ? until : feed.failingSince, until);
    }

    private static String usually(Feed feed) {
        Duration usual = feed.usualGap();
        return usual == null ? "" : "; it usually does every " + SpanWords.of(usual);
    }

    private static String lastError(String before, Feed feed) {
        return feed.lastError == null ? "" : before + feed.lastError;
    }

    private static String ago(@Nullable Instant at, Instant now) {
        return at == null ? "never" : SpanWords.between(at, now) + " ago";
    }
}
