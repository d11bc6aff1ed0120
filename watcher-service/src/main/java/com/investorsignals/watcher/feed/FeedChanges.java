package com.investorsignals.watcher.feed;

import com.investorsignals.outbound.Target;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people change of feeds; an edit is refused to who did not see the last version. */
@ApplicationScoped
@Transactional
public class FeedChanges {
    private final Feeds feeds;
    private final Clock clock;

    FeedChanges(Feeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** Watches an address that is not watched yet, from now on. */
    public Addition add(FeedForm form) {
        Target target = form.target();
        return feeds.add(form.newFeed(target, FeedStatus.ACTIVE))
                .map(feed -> new Addition(feed, true))
                .orElseGet(
                        () -> new Addition(Feed.withUrl(target.uri().toString()).orElseThrow(), false));
    }

    Feed edit(UUID id, @Nullable String ifMatch, FeedForm form) {
        Feed feed = Feed.existing(id);
        EditVersion.check(ifMatch, feed.version);
        Target target = form.target();
        if (!target.uri().toString().equals(feed.url)) {
            if (!feeds.follow(feed, target)) {
                throw ProblemException.conflict("Another feed has this address already.");
            }
            feed.startOver();
        }
        feed.title = form.title();
        feed.tags = form.tagList();
        feed.pollInterval = form.pollInterval();
        feed.fullText = form.fullText();
        feed.carriesOthers = form.carriesOthers();
        feed.diagnose(clock.instant());
        return feed;
    }

    /** Pauses a feed or takes up its polling again, with the next poll at once. */
    Feed turn(UUID id, @Nullable String ifMatch, FeedStatus wanted) {
        Feed feed = Feed.existing(id);
        EditVersion.check(ifMatch, feed.version);
        feed.become(wanted, clock.instant());
        return feed;
    }

    void remove(UUID id) {
        Feed.existing(id).delete();
    }

    /** A feed that is watched, and whether it was only just {@code made} one. */
    public record Addition(Feed feed, boolean made) {}
}
