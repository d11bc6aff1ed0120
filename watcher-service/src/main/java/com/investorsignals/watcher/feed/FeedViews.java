package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Shows feeds with what they brought lately; a page of them takes no more questions to the database than one feed. */
@ApplicationScoped
public class FeedViews {
    private final Activity activity;
    private final Clock clock;

    FeedViews(Activity activity, Clock clock) {
        this.activity = activity;
        this.clock = clock;
    }

    FeedView of(Feed feed) {
        return view(List.of(feed)).apply(feed);
    }

    Page<FeedView> inOrderOfAddition(Optional<Cursor> cursor) {
        List<Feed> feeds = Feed.listAfter(cursor, Page.SIZE);
        return Page.of(feeds, Page.SIZE, view(feeds), feed -> new Cursor(feed.createdAt, feed.id));
    }

    Page<FeedView> worstFirst(HealthCursor cursor) {
        List<Feed> feeds = Feed.listWorstAfter(cursor, Page.SIZE);
        boolean more = feeds.size() > Page.SIZE;
        List<Feed> shown = more ? feeds.subList(0, Page.SIZE) : feeds;
        return new Page<>(
                shown.stream().map(view(shown)).toList(),
                more ? HealthCursor.of(shown.getLast()).toString() : null);
    }

    private Function<Feed, FeedView> view(List<Feed> feeds) {
        Map<UUID, List<Integer>> days = activity.of(feeds);
        Instant now = clock.instant();
        return feed -> FeedView.of(feed, days.getOrDefault(feed.id, Activity.NONE), now);
    }
}
