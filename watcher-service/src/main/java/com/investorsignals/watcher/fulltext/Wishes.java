package com.investorsignals.watcher.fulltext;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.feed.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the entries whose pages are read before anybody is told of them. */
@ApplicationScoped
public class Wishes {
    private final int most;

    Wishes(FullTextConfig config) {
        this.most = config.perPoll();
    }

    /**
     * The same changes in the same order, the oldest first. What a feed holds when it is new is history, which alerts
     * nobody and is not worth a site's time.
     */
    public List<Publication> mark(Lease lease, List<Publication> changes) {
        if (!lease.fullText() || !lease.baseline()) {
            return changes;
        }
        List<Publication> marked = new ArrayList<>();
        int wished = 0;
        for (Publication change : changes.reversed()) {
            boolean wish = wished < most && isWish(change);
            wished += wish ? 1 : 0;
            marked.addFirst(wish ? change.afterItsPage() : change);
        }
        return marked;
    }

    private static boolean isWish(Publication change) {
        return change.isToldToOthers()
                && Teaser.is(change.article())
                && isAskable(change.article().page());
    }

    private static boolean isAskable(@Nullable URI page) {
        if (page == null) {
            return false;
        }
        try {
            Target.parse(page.toString());
            return true;
        } catch (RefusedAddressException e) {
            return false;
        }
    }
}
