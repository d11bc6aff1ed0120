package com.investorsignals.watcher.polling;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.article.Entries;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.Feeds;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down what a poll came to and ends its lease, in one short transaction; an expired lease changes nothing. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PollSettlement {
    private final Leases leases;
    private final Feeds feeds;
    private final Entries entries;
    private final Clock clock;
    private final PollSchedule schedule;
    private final Duration hostDelay;
    private final Duration leaseTime;

    PollSettlement(Leases leases, Feeds feeds, Entries entries, Clock clock, PollConfig config, LeaseTime leaseTime) {
        this.leases = leases;
        this.feeds = feeds;
        this.entries = entries;
        this.clock = clock;
        this.schedule = PollSchedule.of(config);
        this.hostDelay = config.hostDelay();
        this.leaseTime = leaseTime.duration();
    }

    /** A batch that is not the body's last: the entries are known, the body is not yet. */
    boolean remember(Lease lease, List<Publication> batch) {
        Optional<Feed> held = leases.held(lease);
        held.ifPresent(feed -> {
            feed.articleCount += entries.remember(feed.id, batch, now());
            Feed.flush();
            leases.renew(lease, leaseTime);
        });
        return held.isPresent();
    }

    PollOutcome read(
            Lease lease,
            Fetch.Modified fetched,
            String bodyHash,
            ParsedFeed parsed,
            List<Publication> last,
            int published,
            int edited) {
        return settle(lease, feed -> {
            feed.articleCount += entries.remember(feed.id, last, now());
            feed.nameIfUnnamed(parsed.title());
            feed.recordBody(
                    now(), fetched.validators().etag(), fetched.validators().lastModified(), bodyHash);
            follow(feed, fetched.movedTo());
            leases.settle(
                    lease,
                    schedule.every(feed.pollInterval).afterSuccess(parsed.interval(), fetched.freshFor()),
                    hostDelay);
            return new PollOutcome(Result.READ, fetched.status(), published, edited, null, parsed.problems());
        });
    }

    PollOutcome unchanged(Lease lease, Fetch.Modified fetched, String bodyHash) {
        return settle(lease, feed -> {
            feed.recordBody(
                    now(), fetched.validators().etag(), fetched.validators().lastModified(), bodyHash);
            follow(feed, fetched.movedTo());
            leases.settle(
                    lease,
                    schedule.every(feed.pollInterval).afterSuccess(Optional.empty(), fetched.freshFor()),
                    hostDelay);
            return PollOutcome.of(Result.UNCHANGED, fetched.status(), null);
        });
    }

    PollOutcome notModified(Lease lease, Fetch.NotModified same) {
        return settle(lease, feed -> {
            feed.recordSuccess(now());
            feed.etag = same.validators().etag();
            feed.lastModified = same.validators().lastModified();
            follow(feed, same.movedTo());
            leases.settle(
                    lease,
                    schedule.every(feed.pollInterval).afterSuccess(Optional.empty(), same.freshFor()),
                    hostDelay);
            return PollOutcome.of(Result.NOT_MODIFIED, 304, null);
        });
    }

    PollOutcome rateLimited(Lease lease, Fetch.RateLimited limited) {
        String detail = "The server asks us to wait (" + limited.status() + ")";
        return settle(lease, feed -> {
            feed.recordFailure(now(), detail);
            Duration wait =
                    schedule.every(feed.pollInterval).afterRateLimit(limited.retryAfter(), feed.failures, jitter());
            // 429 is about us as a client: the host's other feeds wait too.
            leases.settle(lease, wait, limited.status() == 429 ? wait : hostDelay);
            return PollOutcome.of(Result.RATE_LIMITED, limited.status(), detail);
        });
    }

    PollOutcome gone(Lease lease) {
        String detail = "The server says that the feed is gone for good (410)";
        return settle(lease, feed -> {
            feed.stop(now(), detail);
            leases.settle(lease, schedule.maxBackoff(), hostDelay);
            Log.warnf("Feed %s on %s is gone (410) and is no longer polled", feed.id, feed.host);
            return PollOutcome.of(Result.GONE, 410, detail);
        });
    }

    PollOutcome failed(Lease lease, String detail, @Nullable Integer status) {
        return settle(lease, feed -> {
            feed.recordFailure(now(), detail);
            leases.settle(lease, schedule.every(feed.pollInterval).afterFailure(feed.failures, jitter()), hostDelay);
            return PollOutcome.of(Result.FAILED, status, detail);
        });
    }

    PollOutcome lost(Lease lease) {
        Log.warnf("The lease of feed %s ran out while it was polled; another poll repeats the rest", lease.feedId());
        return PollOutcome.of(Result.LEASE_LOST, null, "The poll took longer than its lease");
    }

    private PollOutcome settle(Lease lease, Function<Feed, PollOutcome> step) {
        return leases.held(lease).map(step).orElseGet(() -> lost(lease));
    }

    private void follow(Feed feed, Optional<URI> movedTo) {
        if (movedTo.isEmpty()) {
            return;
        }
        try {
            String old = feed.url;
            if (feeds.follow(feed, Target.parse(movedTo.get().toString()))) {
                Log.infof("Feed %s moved for good from %s to %s", feed.id, old, feed.url);
            }
        } catch (RefusedAddressException e) {
            Log.debugf("Feed %s was answered from an address that %s", feed.id, e.reason());
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static double jitter() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
