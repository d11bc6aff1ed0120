package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Polls one feed as soon as its host is free, while somebody waits for the outcome. */
@ApplicationScoped
public class PollNow {
    private final Leases leases;
    private final PollRun run;
    private final PollConfig config;
    private final LeaseTime leaseTime;

    PollNow(Leases leases, PollRun run, PollConfig config, LeaseTime leaseTime) {
        this.leases = leases;
        this.run = run;
        this.config = config;
        this.leaseTime = leaseTime;
    }

    Optional<PollOutcome> poll(UUID feedId) {
        Optional<Lease> lease = Patience.until(config.patience(), () -> leases.claim(feedId, leaseTime.duration()));
        return lease.flatMap(run::run);
    }
}
