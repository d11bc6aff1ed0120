package com.investorsignals.watcher.websub;

import com.investorsignals.watcher.feed.DueWork;
import com.investorsignals.watcher.feed.Erasure;
import com.investorsignals.watcher.polling.PollRun;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;

/** Has what was pushed read: at once when it came to this replica, else at the next tick. */
@ApplicationScoped
public class PushTimer {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final DueWork<UUID> reading;
    private final PushInbox inbox;
    private final PollRun run;
    private final WebSubConfig config;

    PushTimer(PushInbox inbox, PushReader reader, PollRun run, WebSubConfig config) {
        this.inbox = inbox;
        this.run = run;
        this.config = config;
        this.reading = new DueWork<>("push", config.concurrency(), inbox::feeds, reader::read);
    }

    void start(@Observes StartupEvent event) {
        reading.start(TICK);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        reading.stop(config.shutdown(), () -> run.giveBackAll(false));
    }

    void tickSoon() {
        reading.tickSoon();
    }

    @Scheduled(
            identity = "erase-old-pushes",
            every = "1h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void erase() {
        long erased = Erasure.ofAll(inbox::erase);
        if (erased > 0) {
            Log.warnf("Erased %s pushes that could not be read for a day", erased);
        }
    }
}
