package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Feed;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.parse.ParsedFeed;
import com.investorsignals.watcher.polling.BodyPublisher.Told;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes down what a push came to and ends its lease. What the last poll left behind stays: a push may hold a part of
 * the feed, and comes from somebody else than the feed's server, whose validators and errors are about its own answers.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PushSettlement {
    private final LeasedFeeds leases;
    private final SeenEntries entries;
    private final Clock clock;
    private final Duration soon;

    PushSettlement(LeasedFeeds leases, SeenEntries entries, Clock clock, PollConfig config) {
        this.leases = leases;
        this.entries = entries;
        this.clock = clock;
        this.soon = config.minInterval();
    }

    PollOutcome read(Lease lease, Push push, ParsedFeed parsed, Told told) {
        return settle(lease, feed -> {
            feed.pushed = push.promised();
            feed.articleCount += entries.remember(feed.id, told.last(), clock.instant());
            return PollOutcome.pushed(told.changes(), parsed.problems());
        });
    }

    /** It says at least that there is something new. */
    PollOutcome unreadable(Lease lease, String reason) {
        return settle(lease, feed -> {
            feed.pollSoon(clock.instant(), soon);
            return PollOutcome.of(Result.PUSHED, null, "Its hub pushed what cannot be read: " + reason);
        });
    }

    private PollOutcome settle(Lease lease, Function<Feed, PollOutcome> step) {
        Optional<Feed> held = leases.held(lease);
        if (held.isEmpty()) {
            return PollOutcome.of(Result.LEASE_LOST, null, "The push took longer to read than its lease");
        }
        PollOutcome outcome = step.apply(held.get());
        leases.release(lease);
        return outcome;
    }
}
