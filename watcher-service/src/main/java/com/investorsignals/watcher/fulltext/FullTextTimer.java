package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.feed.DueWork;
import com.investorsignals.watcher.fetch.Politeness;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads pages as their hosts become free. */
@ApplicationScoped
public class FullTextTimer {
    private final DueWork<FullTextLease> turns;
    private final FullTextRun run;
    private final FullTextConfig config;

    FullTextTimer(FullTextLeases leases, FullTextRun run, FullTextConfig config, Politeness politeness) {
        this.run = run;
        this.config = config;
        this.turns = new DueWork<>(
                "full-text", config.concurrency(), room -> claim(leases, room, politeness.leaseTime()), run::run);
    }

    void start(@Observes StartupEvent event) {
        turns.start(config.tick());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        turns.stop(config.shutdown(), run::giveBackAll);
    }

    /** First what only has to be told. */
    private static List<FullTextLease> claim(FullTextLeases leases, int room, Duration leaseTime) {
        if (!leases.isAnyDue()) {
            return List.of();
        }
        List<FullTextLease> claimed = new ArrayList<>(leases.claimToTell(room, leaseTime));
        if (claimed.size() < room) {
            claimed.addAll(leases.claimToAsk(room - claimed.size(), leaseTime));
        }
        return claimed;
    }
}
