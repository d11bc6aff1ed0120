package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.Feeds;
import com.investorsignals.watcher.feed.HubLinks;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.feed.Listing;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.fetch.Politeness;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.BodyPublisher.Told;
import com.investorsignals.watcher.polling.LeaseSettlement.Settled;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Says what a poll's outcome means for its feed and for when it is polled next. */
@ApplicationScoped
public class PollSettlement {
    private final LeaseSettlement settlement;
    private final LeasedFeeds leases;
    private final Feeds feeds;
    private final SeenEntries entries;
    private final Clock clock;
    private final PollSchedule schedule;
    private final Duration hostDelay;
    private final Duration leaseTime;

    PollSettlement(
            LeaseSettlement settlement,
            LeasedFeeds leases,
            Feeds feeds,
            SeenEntries entries,
            Clock clock,
            PollConfig config,
            Politeness politeness) {
        this.settlement = settlement;
        this.leases = leases;
        this.feeds = feeds;
        this.entries = entries;
        this.clock = clock;
        this.schedule = PollSchedule.of(config);
        this.hostDelay = politeness.hostDelay();
        this.leaseTime = politeness.leaseTime();
    }

    /** A batch that is not the body's last: the entries are known, the body is not yet. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean remember(Lease lease, List<Publication> batch) {
        Optional<Feed> held = leases.held(lease);
        held.ifPresent(feed -> {
            feed.articleCount += entries.remember(feed.id, batch, now());
            Feed.flush();
            leases.renew(lease, leaseTime);
        });
        return held.isPresent();
    }

    PollOutcome read(Lease lease, Fetch.Modified fetched, String bodyHash, ParsedFeed parsed, Told told) {
        return settlement.settle(lease, feed -> {
            feed.articleCount += entries.remember(feed.id, told.last(), now());
            feed.nameIfUnnamed(parsed.title());
            feed.listing = Listing.of(parsed.entries().size(), parsed.dates(), now());
            feed.statedInterval = parsed.interval().orElse(null);
            feed.nameHub(hubLinks(fetched, parsed));
            recordBody(feed, fetched, bodyHash);
            PollOutcome outcome = PollOutcome.read(fetched.status(), told.changes(), parsed.problems());
            distrustIfMissed(feed, outcome.published());
            return worked(feed, fetched.freshFor(), outcome);
        });
    }

    PollOutcome unchanged(Lease lease, Fetch.Modified fetched, String bodyHash) {
        return settlement.settle(lease, feed -> {
            recordBody(feed, fetched, bodyHash);
            return worked(feed, fetched.freshFor(), PollOutcome.of(Result.UNCHANGED, fetched.status(), null));
        });
    }

    PollOutcome notModified(Lease lease, Fetch.NotModified same) {
        return settlement.settle(lease, feed -> {
            feed.recordSuccess(now());
            feed.etag = same.validators().etag();
            feed.lastModified = same.validators().lastModified();
            feeds.follow(feed, same.movedTo());
            return worked(feed, same.freshFor(), PollOutcome.of(Result.NOT_MODIFIED, 304, null));
        });
    }

    PollOutcome rateLimited(Lease lease, Fetch.RateLimited limited) {
        String detail = "The server asks us to wait (" + limited.status() + ")";
        return settlement.settle(lease, feed -> {
            feed.recordFailure(now(), detail);
            Duration wait = schedule(feed).afterRateLimit(limited.retryAfter(), feed.failures, jitter());
            // 429 is about us as a client: the host's other feeds wait too.
            return new Settled(
                    PollOutcome.of(Result.RATE_LIMITED, limited.status(), detail),
                    wait,
                    limited.status() == 429 ? wait : hostDelay);
        });
    }

    PollOutcome gone(Lease lease) {
        String detail = "The server says that the feed is gone for good (410)";
        return settlement.settle(lease, feed -> {
            feed.stop(now(), detail);
            Log.warnf("Feed %s on %s is gone (410) and is no longer polled", feed.id, feed.host);
            return new Settled(PollOutcome.of(Result.GONE, 410, detail), schedule.maxBackoff(), hostDelay);
        });
    }

    PollOutcome challenged(Lease lease, Fetch.Challenged challenged) {
        return settlement.settle(lease, feed -> {
            feed.recordChallenge(now(), Fetch.Challenged.DETAIL);
            return failed(feed, Fetch.Challenged.DETAIL, challenged.status());
        });
    }

    PollOutcome failed(Lease lease, String detail, @Nullable Integer status) {
        return settlement.settle(lease, feed -> {
            feed.recordFailure(now(), detail);
            return failed(feed, detail, status);
        });
    }

    /** Headers go before the body (WebSub 4); a feed that does not say its own name is known by its address. */
    private static HubLinks hubLinks(Fetch.Modified fetched, ParsedFeed parsed) {
        return fetched.hubLinks()
                .or(parsed.hubLinks())
                .or(new HubLinks(null, fetched.finalUri().toString()));
    }

    private void recordBody(Feed feed, Fetch.Modified fetched, String bodyHash) {
        feed.recordBody(now(), fetched.validators().etag(), fetched.validators().lastModified(), bodyHash);
        feeds.follow(feed, fetched.movedTo());
    }

    private Settled worked(Feed feed, Optional<Duration> freshFor, PollOutcome outcome) {
        Duration next = schedule(feed).afterSuccess(Optional.ofNullable(feed.statedInterval), freshFor);
        // Who sets an interval for a feed means it.
        boolean rarely = feed.pushed && feed.pollInterval == null;
        return new Settled(outcome, rarely ? schedule.whilePushed(next) : next, hostDelay);
    }

    private Settled failed(Feed feed, String detail, @Nullable Integer status) {
        return new Settled(
                PollOutcome.of(Result.FAILED, status, detail),
                schedule(feed).afterFailure(feed.failures, jitter()),
                hostDelay);
    }

    /** Hubs forget; what a poll finds first should have been pushed. Its next push makes up for it. */
    private static void distrustIfMissed(Feed feed, int found) {
        if (feed.pushed && found > 0) {
            feed.pushed = false;
            Log.infof("Feed %s on %s: %s articles were not pushed by its hub", feed.id, feed.host, found);
        }
    }

    private PollSchedule schedule(Feed feed) {
        return schedule.of(feed.pollInterval, feed.usualGap());
    }

    private Instant now() {
        return clock.instant();
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
