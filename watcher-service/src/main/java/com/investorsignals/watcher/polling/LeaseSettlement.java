package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.FeedStatus;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Changes leased feeds as their polls say and ends the leases. Polls that come to their end at the same time share a
 * transaction, which is what most of the time of a poll goes to where nothing is new. An expired lease changes nothing.
 */
@ApplicationScoped
class LeaseSettlement {
    private final LeasedFeeds leases;
    private final Clock clock;
    private final Endurance endurance;
    private final GroupCommit<Poll, PollOutcome> polls =
            new GroupCommit<>(group -> QuarkusTransaction.requiringNew().call(() -> settle(group)));

    LeaseSettlement(LeasedFeeds leases, Clock clock, PollConfig config) {
        this.leases = leases;
        this.clock = clock;
        this.endurance = new Endurance(config.disableAfter());
    }

    /** What a poll came to, and when its feed and its host may be asked again. */
    record Settled(PollOutcome outcome, Duration nextPoll, Duration hostDelay) {}

    private record Poll(Lease lease, Function<Feed, Settled> step) {}

    /** The {@code step} changes the feed, which others change no longer; it may run on another thread, and twice. */
    PollOutcome settle(Lease lease, Function<Feed, Settled> step) {
        return polls.commit(new Poll(lease, step));
    }

    static PollOutcome lost(Lease lease) {
        Log.warnf("The lease of feed %s ran out while it was polled; another poll repeats the rest", lease.feedId());
        return PollOutcome.of(Result.LEASE_LOST, null, "The poll took longer than its lease");
    }

    private List<PollOutcome> settle(List<Poll> group) {
        Map<UUID, Feed> held = leases.held(group.stream().map(Poll::lease).toList());
        List<PollOutcome> outcomes = new ArrayList<>();
        List<LeasedFeeds.End> ends = new ArrayList<>();
        for (Poll poll : group) {
            Feed feed = held.get(poll.lease().token());
            if (feed == null) {
                outcomes.add(lost(poll.lease()));
            } else {
                Settled settled = poll.step().apply(feed);
                disableIfHopeless(feed);
                feed.diagnose(clock.instant());
                ends.add(new LeasedFeeds.End(poll.lease(), settled.nextPoll(), settled.hostDelay()));
                outcomes.add(settled.outcome());
            }
        }
        leases.settle(ends);
        return outcomes;
    }

    private void disableIfHopeless(Feed feed) {
        if (feed.status == FeedStatus.ACTIVE && endurance.isOver(feed.failures, feed.failingSince, clock.instant())) {
            feed.status = FeedStatus.DISABLED;
            Log.warnf("Feed %s on %s failed too long and is no longer polled: %s", feed.id, feed.host, feed.lastError);
        }
    }
}
