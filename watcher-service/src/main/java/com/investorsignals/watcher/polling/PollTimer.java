package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.DueWork;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.fetch.Politeness;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Polls feeds as they come due. */
@ApplicationScoped
public class PollTimer {
    private final DueWork<Lease> polls;
    private final PollRun run;
    private final PollConfig config;

    PollTimer(Leases leases, PollRun run, PollConfig config, Politeness politeness) {
        this.run = run;
        this.config = config;
        this.polls = new DueWork<>(
                "poll", config.concurrency(), room -> leases.claimDue(room, politeness.leaseTime()), lease -> {
                    var _ = run.run(lease);
                });
    }

    void start(@Observes StartupEvent event) {
        polls.start(config.tick());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        polls.stop(config.shutdown(), () -> run.giveBackAll(true));
    }
}
