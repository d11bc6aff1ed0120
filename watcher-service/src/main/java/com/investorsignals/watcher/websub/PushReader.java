package com.investorsignals.watcher.websub;

import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Politeness;
import com.investorsignals.watcher.polling.PollOutcome;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import com.investorsignals.watcher.polling.PollRun;
import com.investorsignals.watcher.room.NoRoomException;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import com.investorsignals.watcher.websub.PushInbox.Waiting;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final Rooms rooms;

    PushReader(PushInbox inbox, Leases leases, LeasedFeeds leased, Politeness politeness, PollRun run, Rooms rooms) {
        this.inbox = inbox;
        this.leases = leases;
        this.leased = leased;
        this.politeness = politeness;
        this.run = run;
        this.rooms = rooms;
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
        OptionalInt size = lease.baseline() ? inbox.sizeOfOldest(lease.feedId()) : OptionalInt.empty();
        try (Room room = rooms.open()) {
            if (size.isPresent()) {
                room.read(size.getAsInt());
                Optional<Waiting> next = inbox.oldest(lease.feedId());
                if (next.isPresent() && begins(lease, next.get())) {
                    return read(lease, next.get());
                }
            }
        } catch (NoRoomException e) {
            Log.debugf("Feed %s: too much is being read at once; what was pushed is read later", lease.feedId());
        }
        leased.giveBack(lease, Duration.ZERO, Duration.ZERO);
        return false;
    }

    /** A push that nobody outlives is dropped: what it tells of is in the feed too. */
    private boolean begins(Lease lease, Waiting waiting) {
        boolean begins = inbox.begins(waiting.id());
        if (!begins) {
            inbox.pollSoon(lease.feedId());
            inbox.remove(waiting.id());
            Log.warnf(
                    "Feed %s on %s: dropped a push, since two processes ended while they read it; the feed is polled",
                    lease.feedId(), lease.host());
        }
        return begins;
    }

    private boolean read(Lease lease, Waiting waiting) {
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
