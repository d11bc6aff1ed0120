package com.investorsignals.watcher.polling;

import com.investorsignals.rest.ProblemException;
import com.investorsignals.watcher.feed.FeedStatus;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Politeness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Polls one feed as soon as its host is free, while somebody waits for the outcome. */
@ApplicationScoped
public class PollNow {
    private final Leases leases;
    private final PollRun run;
    private final PollConfig config;
    private final Politeness politeness;

    PollNow(Leases leases, PollRun run, PollConfig config, Politeness politeness) {
        this.leases = leases;
        this.run = run;
        this.config = config;
        this.politeness = politeness;
    }

    /** Nothing if it could not be had in time; then the feed is due, and is polled as soon as that is possible. */
    Optional<PollOutcome> poll(UUID feedId) {
        demandActive(feedId);
        Optional<Lease> lease = Patience.until(config.patience(), () -> leases.claim(feedId, politeness.leaseTime()));
        Optional<PollOutcome> outcome = lease.flatMap(run::run);
        if (outcome.isEmpty()) {
            leases.makeDue(feedId);
        }
        return outcome;
    }

    void pollSoon(UUID feedId) {
        demandActive(feedId);
        leases.makeDue(feedId);
    }

    private void demandActive(UUID feedId) {
        FeedStatus status = leases.status(feedId).orElseThrow(() -> ProblemException.notFound("feed", feedId));
        if (status != FeedStatus.ACTIVE) {
            throw ProblemException.conflict("The feed is " + status.word() + "; make it active first.");
        }
    }
}
