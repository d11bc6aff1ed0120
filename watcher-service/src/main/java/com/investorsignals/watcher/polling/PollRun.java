package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.article.BrokerUnavailableException;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.fetch.Politeness;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import com.investorsignals.watcher.room.NoRoomException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One poll or push from claim to log line: the edge at which a fault of one feed ends. */
@ApplicationScoped
public class PollRun {
    /** After a fault of ours: soon, but not at every tick. */
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);

    private final FeedPoller poller;
    private final LeasedFeeds leases;
    private final PollHistory history;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Duration hostDelay;
    private final Map<UUID, Lease> running = new ConcurrentHashMap<>();

    PollRun(
            FeedPoller poller,
            LeasedFeeds leases,
            PollHistory history,
            MeterRegistry metrics,
            Clock clock,
            Politeness politeness) {
        this.poller = poller;
        this.leases = leases;
        this.history = history;
        this.metrics = metrics;
        this.clock = clock;
        this.hostDelay = politeness.hostDelay();
    }

    /** Nothing when it was we who failed: then the lease is given back. */
    Optional<PollOutcome> run(Lease lease) {
        return run(lease, () -> poller.poll(lease));
    }

    /** The same for what was pushed. */
    public Optional<PollOutcome> run(Lease lease, Push push) {
        return run(lease, () -> poller.read(lease, push));
    }

    private interface Work {
        PollOutcome done() throws BrokerUnavailableException;
    }

    private Optional<PollOutcome> run(Lease lease, Work work) {
        running.put(lease.token(), lease);
        Timer.Sample sample = Timer.start(metrics);
        Instant at = clock.instant();
        String result = "fault";
        try {
            PollOutcome outcome = work.done();
            result = outcome.outcome().word();
            history.record(lease.feedId(), at, Duration.between(at, clock.instant()), outcome);
            log(lease, outcome);
            return Optional.of(outcome);
        } catch (BrokerUnavailableException e) {
            Log.warnf(e.getCause(), "Feed %s: the broker took not all articles, the poll is repeated", lease.feedId());
        } catch (NoRoomException e) {
            result = "busy";
            Log.debugf(
                    "Feed %s on %s: too much is being read at once, the poll is repeated",
                    lease.feedId(), lease.host());
        } catch (RuntimeException e) {
            Log.errorf(e, "Feed %s on %s: the poll failed unexpectedly", lease.feedId(), lease.host());
        } finally {
            sample.stop(metrics.timer("feed.poll", "outcome", result));
            running.remove(lease.token());
        }
        giveBack(lease);
        return Optional.empty();
    }

    private void giveBack(Lease lease) {
        try {
            leases.giveBack(lease, AFTER_FAULT, hostDelay);
        } catch (RuntimeException e) {
            Log.warnf(e, "Feed %s: the lease could not be given back; it ends by itself", lease.feedId());
        }
    }

    /**
     * For another replica to take up, when we stop before these are done. Their hosts were asked, and are left alone for
     * a while as after any request.
     *
     * @param polls those that ask their hosts; else those that read what was pushed
     */
    public void giveBackAll(boolean polls) {
        running.values().stream()
                .filter(lease -> lease.withHost() == polls)
                .forEach(lease -> leases.giveBack(lease, Duration.ZERO, hostDelay));
    }

    private static void log(Lease lease, PollOutcome outcome) {
        switch (outcome.outcome()) {
            case READ, PUSHED ->
                Log.infof(
                        "Feed %s on %s: %s new, %s edited articles%s%s",
                        lease.feedId(),
                        lease.host(),
                        outcome.published(),
                        outcome.edited(),
                        lease.baseline() ? "" : " (history)",
                        outcome.outcome() == Result.PUSHED ? " (pushed)" : "");
            case FAILED, RATE_LIMITED -> {
                // Told once; from then on the feed's own page counts.
                if (lease.failures() == 0) {
                    Log.warnf("Feed %s on %s: %s", lease.feedId(), lease.host(), outcome.detail());
                }
            }
            case UNCHANGED, NOT_MODIFIED, GONE, LEASE_LOST ->
                Log.debugf(
                        "Feed %s on %s: %s",
                        lease.feedId(), lease.host(), outcome.outcome().word());
        }
    }
}
