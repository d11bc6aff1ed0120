package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Erasure;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Erases old polls. */
@ApplicationScoped
public class PollEraser {
    private final PollHistory history;
    private final PollConfig config;
    private final Clock clock;

    PollEraser(PollHistory history, PollConfig config, Clock clock) {
        this.history = history;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erase-old-polls",
            every = "${watcher.polling.erase-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void erase() {
        Instant before = clock.instant().minus(config.keepPolls());
        long erased = Erasure.ofAll(atMost -> history.erase(before, atMost));
        if (erased > 0) {
            Log.infof("Erased %s polls from before %s", erased, before);
        }
    }
}
