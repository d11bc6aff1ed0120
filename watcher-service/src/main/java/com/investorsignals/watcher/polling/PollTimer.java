package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.Leases;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Claims due feeds at every tick and polls each on a virtual thread of its own, so that a slow one delays no other. */
@ApplicationScoped
public class PollTimer {
    private final Leases leases;
    private final PollRun run;
    private final PollConfig config;
    private final LeaseTime leaseTime;
    private final Semaphore free;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("poll-timer").factory());
    private final ExecutorService polls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("poll-", 0).factory());
    private final AtomicBoolean tickAhead = new AtomicBoolean();
    private boolean databaseFailed;

    PollTimer(Leases leases, PollRun run, PollConfig config, LeaseTime leaseTime) {
        this.leases = leases;
        this.run = run;
        this.config = config;
        this.leaseTime = leaseTime;
        this.free = new Semaphore(config.concurrency());
    }

    void start(@Observes StartupEvent event) {
        var _ = ticks.scheduleWithFixedDelay(this::tick, 0, config.tick().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ticks.shutdown();
        polls.shutdown();
        if (!polls.awaitTermination(config.shutdown().toMillis(), TimeUnit.MILLISECONDS)) {
            run.giveBackAll();
            polls.shutdownNow();
        }
    }

    void tick() {
        tickAhead.set(false);
        int room = free.drainPermits();
        List<Lease> claimed = List.of();
        try {
            claimed = room == 0 ? List.of() : leases.claimDue(room, leaseTime.duration());
            databaseFailed = false;
        } catch (RuntimeException e) {
            if (!databaseFailed) {
                Log.warn("Due feeds cannot be claimed; trying again at every tick", e);
            }
            databaseFailed = true;
        }
        free.release(room - claimed.size());
        claimed.forEach(lease -> polls.execute(() -> poll(lease)));
    }

    private void poll(Lease lease) {
        try {
            var _ = run.run(lease);
        } finally {
            free.release();
            tickSoon();
        }
    }

    /** A poll that ends frees its host for the next feed, which need not wait for the clock. */
    private void tickSoon() {
        if (!ticks.isShutdown() && tickAhead.compareAndSet(false, true)) {
            ticks.execute(this::tick);
        }
    }
}
