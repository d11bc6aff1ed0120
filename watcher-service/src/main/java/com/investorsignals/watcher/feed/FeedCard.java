package com.investorsignals.watcher.feed;

import java.time.Instant;
import java.util.Objects;

/**
 * A feed as pages show it.
 *
 * @param version that an edit must name
 * @param lastSuccess and {@code nextPoll} in words that follow from now
 */
public record FeedCard(
        FeedView feed, int version, String host, Sparkline activity, String lastSuccess, String nextPoll, String pace) {

    static FeedCard of(Feed feed, FeedView view, Instant now) {
        return new FeedCard(
                view,
                feed.version,
                feed.host,
                Sparkline.of(view.articlesPerDay()),
                feed.lastSuccessAt == null ? "never" : SpanWords.between(feed.lastSuccessAt, now) + " ago",
                nextPoll(feed, now),
                pace(feed));
    }

    public String name() {
        return Objects.requireNonNullElse(feed.title(), feed.url());
    }

    public boolean isActive() {
        return feed.status() == FeedStatus.ACTIVE;
    }

    private static String nextPoll(Feed feed, Instant now) {
        if (feed.status != FeedStatus.ACTIVE) {
            return "not polled";
        }
        return feed.nextPollAt.isAfter(now) ? "in " + SpanWords.between(now, feed.nextPollAt) : "now";
    }

    private static String pace(Feed feed) {
        if (feed.pollInterval != null) {
            return "every " + TypedFeed.shortForm(feed.pollInterval) + ", as set here";
        }
        return feed.pushed ? "rarely, since its hub pushes" : "by how often it publishes" + stated(feed);
    }

    private static String stated(Feed feed) {
        return feed.statedInterval == null ? "" : "; it asks for every " + SpanWords.of(feed.statedInterval);
    }
}
