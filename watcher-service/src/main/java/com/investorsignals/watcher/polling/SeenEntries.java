package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.Entries;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.fulltext.FullTextQueue;
import com.investorsignals.watcher.fulltext.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a feed's entries were when they were last seen, and which of them still want their pages. */
@ApplicationScoped
public class SeenEntries {
    private final Entries entries;
    private final Wishes wishes;
    private final FullTextQueue queue;

    SeenEntries(Entries entries, Wishes wishes, FullTextQueue queue) {
        this.entries = entries;
        this.wishes = wishes;
        this.queue = queue;
    }

    List<Publication> changes(Lease lease, List<Article> articles) {
        return wishes.mark(lease, entries.changes(lease.feedId(), articles));
    }

    /** The number of articles that are new. Whatever others were not told yet is queued in the same transaction. */
    int remember(UUID feedId, List<Publication> batch, Instant at) {
        if (batch.isEmpty()) {
            return 0;
        }
        int added = entries.remember(feedId, batch, at);
        queue.add(feedId, batch, at);
        return added;
    }
}
