package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.watcher.feed.WebSubView.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    private static final int MOST_TAGS = 200;

    private final Activity activity;
    private final HubSubscriptions subscriptions;
    private final Clock clock;

    FeedViews(Activity activity, HubSubscriptions subscriptions, Clock clock) {
        this.activity = activity;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    FeedView of(Feed feed) {
        return view(List.of(feed)).apply(feed);
    }

    Page<FeedView> inOrderOfAddition(Optional<Cursor> cursor, int size) {
        List<Feed> feeds = FeedLists.inOrderOfAddition(cursor, size);
        return Page.of(feeds, size, view(feeds), feed -> new Cursor(feed.createdAt, feed.id));
    }

    Page<FeedView> worstFirst(HealthCursor cursor, int size) {
        return worstFirst(cursor, FeedFilter.NONE, size, this::view);
    }

    @Transactional
    FeedList list(HealthCursor cursor, FeedFilter filter) {
        Page<FeedCard> page = worstFirst(cursor, filter, Page.SIZE, this::card);
        return new FeedList(
                page.items(),
                page.next() == null ? null : filter.after(page.next()),
                Feed.count(),
                FeedLists.countIn(
                        HealthState.all().filter(HealthState::needsAttention).toList()),
                FeedLists.tagsInUse(MOST_TAGS),
                HealthState.all().map(HealthState::word).toList());
    }

    /** A feed for a page about it. */
    @Transactional
    public FeedCard card(UUID id) {
        Feed feed = Feed.existing(id);
        return card(List.of(feed)).apply(feed);
    }

    private static <T> Page<T> worstFirst(
            HealthCursor cursor, FeedFilter filter, int size, Function<List<Feed>, Function<Feed, T>> views) {
        List<Feed> feeds = FeedLists.worstFirst(cursor, filter, size);
        boolean more = feeds.size() > size;
        List<Feed> shown = more ? feeds.subList(0, size) : feeds;
        return new Page<>(
                shown.stream().map(views.apply(shown)).toList(),
                more ? HealthCursor.of(shown.getLast()).toString() : null);
    }

    private Function<Feed, FeedCard> card(List<Feed> feeds) {
        Function<Feed, FeedView> view = view(feeds);
        Instant now = clock.instant();
        return feed -> FeedCard.of(feed, view.apply(feed), now);
    }

    private Function<Feed, FeedView> view(List<Feed> feeds) {
        Map<UUID, List<Integer>> days = activity.of(feeds);
        Map<UUID, Subscription> pushing = subscriptions.of(feeds);
        Instant now = clock.instant();
        return feed -> FeedView.of(
                feed,
                days.getOrDefault(feed.id, Activity.NONE),
                WebSubView.of(feed, pushing.getOrDefault(feed.id, Subscription.NONE), now),
                now);
    }
}
