package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.notifier.delivery.MessageQueue.Lease;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps as many messages of each channel on their way as it has room for, as long as any is due. */
@Singleton
class DeliveryDispatcher {
    private final MessageQueue queue;
    private final DeliveryWorker worker;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;
    private final ExecutorService threads;
    private final List<Lane> lanes;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("delivery-timer").factory());
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean stopping;

    DeliveryDispatcher(
            MessageQueue queue,
            DeliveryWorker worker,
            DeliveryMetrics metrics,
            DeliveryConfig config,
            Notifiers notifiers,
            @VirtualThreads ExecutorService threads) {
        this.queue = queue;
        this.worker = worker;
        this.metrics = metrics;
        this.config = config;
        this.threads = threads;
        this.lanes = notifiers.all().stream().map(Lane::of).toList();
    }

    /** Not the scheduler of Quarkus, which knows no period below a second. */
    void start(@Observes StartupEvent event) {
        long tick = config.tick().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            int expired = queue.takeBackExpired(config.retries().tries());
            if (expired > 0) {
                metrics.leasesRanOut(expired);
                Log.warnf("%s messages were on their way when their sender went; they are sent again", expired);
            }
        } catch (RuntimeException e) {
            // The database is away or there is a fault of ours; a timer that throws would never tick again.
            Log.errorf("Leases that ran out could not be taken back: %s", e);
        }
        wake();
    }

    /** Something may be due. Returns at once; calls that come while the queue is read cause one more look. */
    void wake() {
        if (!stopping && calls.getAndIncrement() == 0) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        int answered;
        do {
            answered = calls.get();
            lanes.forEach(this::startAllDue);
        } while (calls.addAndGet(-answered) > 0);
    }

    /** Again and again: the longest due may all be for one destination, which takes one at a time. */
    private void startAllDue(Lane lane) {
        try {
            int started;
            do {
                started = startDue(lane);
            } while (started > 0);
        } catch (RuntimeException e) {
            // The database is away or there is a fault of ours; the next tick tries again.
            Log.errorf("Due messages could not be leased: %s", e);
        }
    }

    private int startDue(Lane lane) {
        int slots = lane.free().drainPermits();
        if (slots == 0) {
            return 0;
        }
        List<Lease> leases = List.of();
        try {
            leases = stopping ? leases : queue.lease(lane.notifier().channel(), slots, lane.leaseLength());
        } finally {
            lane.free().release(slots - leases.size());
        }
        leases.forEach(lease -> threads.execute(() -> deliver(lane, lease)));
        return leases.size();
    }

    private void deliver(Lane lane, Lease lease) {
        try {
            if (stopping) {
                queue.handBack(lease);
            } else {
                worker.deliver(lane.notifier(), lease);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // One bad message never stops the rest; its lease runs out and it is tried again.
            Log.errorf(e, "Message %s could not be handled", lease.message());
        } finally {
            lane.free().release();
            wake();
        }
    }

    /** Starts no more and waits for what is on its way; whatever is not done by then is taken back by its lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        timer.shutdown();
        long end = System.nanoTime() + config.shutdownWait().toNanos();
        for (Lane lane : lanes) {
            if (!lane.awaitEmpty(end)) {
                Log.warnf(
                        "Shutting down with messages on their way by %s; their leases run out and they are sent again",
                        lane.notifier().channel().word());
            }
        }
    }
}
