package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows feeds with what they brought lately; a page of them takes no more questions to the database than one feed. */
@ApplicationScoped
public class FeedViews {
    private final Activity activity;

    FeedViews(Activity activity) {
        this.activity = activity;
    }

    FeedView of(Feed feed) {
        return FeedView.of(feed, activity.of(List.of(feed)).getOrDefault(feed.id, Activity.NONE));
    }

    public Page<FeedView> page(Optional<Cursor> cursor) {
        List<Feed> feeds = Feed.listAfter(cursor, Page.SIZE);
        Map<UUID, List<Integer>> days = activity.of(feeds);
        return Page.of(
                feeds,
                Page.SIZE,
                feed -> FeedView.of(feed, days.getOrDefault(feed.id, Activity.NONE)),
                feed -> new Cursor(feed.createdAt, feed.id));
    }
}
