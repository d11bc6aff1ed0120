package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.article.ArticlePublisher;
import com.investorsignals.watcher.article.Articles;
import com.investorsignals.watcher.article.BrokerUnavailableException;
import com.investorsignals.watcher.article.Origin;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.fetch.FeedFetcher;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.fetch.Validators;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Polls one leased feed. Articles are published first and remembered when the broker has them, the body's validators
 * with the last of them: a crash anywhere publishes something twice and loses nothing.
 */
@ApplicationScoped
public class FeedPoller {
    private final FeedFetcher fetcher;
    private final SeenEntries entries;
    private final ArticlePublisher publisher;
    private final PollSettlement settlement;
    private final Clock clock;
    private final int batchSize;
    private final FeedParser parser = new FeedParser();

    FeedPoller(
            FeedFetcher fetcher,
            SeenEntries entries,
            ArticlePublisher publisher,
            PollSettlement settlement,
            Clock clock,
            PollConfig config) {
        this.fetcher = fetcher;
        this.entries = entries;
        this.publisher = publisher;
        this.settlement = settlement;
        this.clock = clock;
        this.batchSize = config.batch();
    }

    public PollOutcome poll(Lease lease) throws BrokerUnavailableException {
        Fetch fetch = fetcher.fetch(lease.url(), new Validators(lease.etag(), lease.lastModified()));
        return switch (fetch) {
            case Fetch.Modified modified -> read(lease, modified);
            case Fetch.NotModified same -> settlement.notModified(lease, same);
            case Fetch.RateLimited limited -> settlement.rateLimited(lease, limited);
            case Fetch.Gone _ -> settlement.gone(lease);
            case Fetch.Challenged challenged -> settlement.challenged(lease, challenged);
            case Fetch.Failed failed -> settlement.failed(lease, failed.detail(), failed.status());
        };
    }

    private PollOutcome read(Lease lease, Fetch.Modified fetched) throws BrokerUnavailableException {
        String bodyHash = BodyFingerprint.of(fetched.body());
        if (bodyHash.equals(lease.bodyHash())) {
            return settlement.unchanged(lease, fetched, bodyHash);
        }
        return switch (parser.parse(fetched.body(), fetched.contentType(), fetched.finalUri())) {
            case Parsed.Unreadable unreadable -> settlement.failed(lease, unreadable.reason(), fetched.status());
            case ParsedFeed feed -> publish(lease, fetched, bodyHash, feed);
        };
    }

    private PollOutcome publish(Lease lease, Fetch.Modified fetched, String bodyHash, ParsedFeed feed)
            throws BrokerUnavailableException {
        Instant observedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Article> articles = Articles.of(feed, lease.feedId(), lease.url());
        List<Publication> changes = entries.changes(lease, articles);
        Origin origin = Origin.of(lease, feed.title());
        int done = 0;
        while (changes.size() - done > batchSize) {
            List<Publication> batch = changes.subList(done, done + batchSize);
            publisher.publish(origin, told(batch), !lease.baseline(), observedAt);
            if (!settlement.remember(lease, batch)) {
                return settlement.lost(lease);
            }
            done += batchSize;
        }
        List<Publication> last = changes.subList(done, changes.size());
        publisher.publish(origin, told(last), !lease.baseline(), observedAt);
        return settlement.read(
                lease, fetched, bodyHash, feed, last, PollOutcome.read(fetched.status(), changes, feed.problems()));
    }

    private static List<Publication> told(List<Publication> batch) {
        return batch.stream().filter(Publication::isToldAtOnce).toList();
    }
}
