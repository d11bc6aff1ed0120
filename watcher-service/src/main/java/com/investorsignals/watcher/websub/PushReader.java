package com.investorsignals.watcher.websub;

import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Politeness;
import com.investorsignals.watcher.polling.PollOutcome;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import com.investorsignals.watcher.polling.PollRun;
import com.investorsignals.watcher.websub.PushInbox.Waiting;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what was pushed of a feed, the oldest first, under the lease that polls take too: so an entry that comes both
 * ways is known to whoever comes second. A push is removed when it was read; a crash before that reads it again.
 */
@ApplicationScoped
class PushReader {
    private final PushInbox inbox;
    private final Leases leases;
    private final LeasedFeeds leased;
    private final Politeness politeness;
    private final PollRun run;

    PushReader(PushInbox inbox, Leases leases, LeasedFeeds leased, Politeness politeness, PollRun run) {
        this.inbox = inbox;
        this.leases = leases;
        this.leased = leased;
        this.politeness = politeness;
        this.run = run;
    }

    /** Until nothing is left, or somebody polls the feed. The edge at which a fault with one feed ends. */
    void read(UUID feedId) {
        try {
            Optional<Lease> lease;
            do {
                lease = leases.claimWithoutHost(feedId, politeness.leaseTime());
            } while (lease.isPresent() && readOne(lease.get()));
        } catch (RuntimeException e) {
            Log.errorf(e, "Feed %s: what was pushed could not be read; it is tried again", feedId);
        }
    }

    private boolean readOne(Lease lease) {
        Optional<Waiting> next = lease.baseline() ? inbox.oldest(lease.feedId()) : Optional.empty();
        if (next.isEmpty()) {
            leased.giveBack(lease, Duration.ZERO, Duration.ZERO);
            return false;
        }
        Waiting waiting = next.get();
        Optional<PollOutcome> outcome = run.run(lease, waiting.push());
        boolean read = outcome.filter(came -> came.outcome() == Result.PUSHED).isPresent();
        if (read) {
            inbox.remove(waiting.id());
        } else {
            inbox.putOff(waiting.id());
        }
        return read;
    }
}
