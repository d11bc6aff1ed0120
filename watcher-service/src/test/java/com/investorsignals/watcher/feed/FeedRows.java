package com.investorsignals.watcher.feed;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Brings the table of feeds into the state that a test begins with. */
@ApplicationScoped
public class FeedRows {
    private final Feeds feeds;

    FeedRows(Feeds feeds) {
        this.feeds = feeds;
    }

    @Transactional
    public String add(String url) {
        try {
            NewFeed feed = new NewFeed(Target.parse(url), null, List.of(), null, false, false, FeedStatus.ACTIVE);
            return feeds.add(feed).orElseThrow().id.toString();
        } catch (RefusedAddressException e) {
            throw new AssertionError(e);
        }
    }

    @Transactional
    public void change(String id, Consumer<Feed> change) {
        change.accept(Feed.findById(UUID.fromString(id)));
    }

    @Transactional
    void changeAll(Consumer<Feed> change) {
        Feed.<Feed>listAll().forEach(change);
    }

    /** Nobody is asking any host, nor has just asked one, nor knows its rules: ports of servers come again. */
    @Transactional
    public void forgetHosts() {
        Feed.getEntityManager()
                .createNativeQuery("UPDATE hosts SET next_allowed_at = now()")
                .executeUpdate();
        Feed.getEntityManager().createNativeQuery("DELETE FROM robots").executeUpdate();
    }

    @Transactional
    public void clear() {
        Feed.deleteAll();
    }
}
