package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.ArticlePublisher;
import com.investorsignals.watcher.article.Articles;
import com.investorsignals.watcher.article.BrokerUnavailableException;
import com.investorsignals.watcher.article.Origin;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.parse.ParsedFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Publishes what is new in a body, a batch at a time, each of which is remembered when the broker has it. */
@ApplicationScoped
class BodyPublisher {
    private final SeenEntries entries;
    private final ArticlePublisher publisher;
    private final PollSettlement settlement;
    private final Clock clock;
    private final int batchSize;

    BodyPublisher(
            SeenEntries entries,
            ArticlePublisher publisher,
            PollSettlement settlement,
            Clock clock,
            PollConfig config) {
        this.entries = entries;
        this.publisher = publisher;
        this.settlement = settlement;
        this.clock = clock;
        this.batchSize = config.batch();
    }

    /** What is new in a body, of which the {@code last} batch is still to be remembered. */
    record Told(List<Publication> changes, List<Publication> last) {
        Told {
            changes = List.copyOf(changes);
            last = List.copyOf(last);
        }
    }

    /** Nothing if the lease was lost on the way. */
    Optional<Told> publish(Lease lease, ParsedFeed feed) throws BrokerUnavailableException {
        Instant observedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Article> articles = Articles.of(feed, lease.feedId(), lease.url(), lease.carriesOthers());
        List<Publication> changes = entries.changes(lease, articles);
        Origin origin = Origin.of(lease, feed.title());
        int done = 0;
        while (changes.size() - done > batchSize) {
            List<Publication> batch = changes.subList(done, done + batchSize);
            publisher.publish(origin, told(batch), !lease.baseline(), observedAt);
            if (!settlement.remember(lease, batch)) {
                return Optional.empty();
            }
            done += batchSize;
        }
        List<Publication> last = changes.subList(done, changes.size());
        publisher.publish(origin, told(last), !lease.baseline(), observedAt);
        return Optional.of(new Told(changes, last));
    }

    private static List<Publication> told(List<Publication> batch) {
        return batch.stream().filter(Publication::isToldAtOnce).toList();
    }
}
