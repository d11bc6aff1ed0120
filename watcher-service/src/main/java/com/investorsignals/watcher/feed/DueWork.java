package com.investorsignals.watcher.feed;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Claims what is due at every tick and does each piece on a virtual thread of its own, so that a slow one delays no
 * other.
 */
public final class DueWork<T> {
    private final String name;
    private final IntFunction<List<T>> claim;
    private final Consumer<T> doing;
    private final Semaphore free;

    /** Claims are dear: one is worth it out of turn when there is room for many pieces. */
    private final int enough;

    private final ScheduledExecutorService ticks;
    private final ExecutorService pieces;
    private final AtomicBoolean tickAhead = new AtomicBoolean();
    private boolean databaseFailed;

    /** {@code claim} is asked for at most so many pieces as there is room for. */
    public DueWork(String name, int atATime, IntFunction<List<T>> claim, Consumer<T> doing) {
        this.name = name;
        this.claim = claim;
        this.doing = doing;
        this.free = new Semaphore(atATime);
        this.enough = (atATime + 1) / 2;
        this.ticks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name + "-timer").factory());
        this.pieces = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    public void start(Duration tick) {
        var _ = ticks.scheduleWithFixedDelay(this::tick, 0, tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for what is being done; {@code cutShort} hears of it if that takes too long. */
    public void stop(Duration patience, Runnable cutShort) throws InterruptedException {
        ticks.shutdown();
        pieces.shutdown();
        if (!pieces.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            cutShort.run();
            pieces.shutdownNow();
        }
    }

    private void tick() {
        tickAhead.set(false);
        int room = free.drainPermits();
        List<T> claimed = List.of();
        try {
            claimed = room == 0 ? List.of() : claim.apply(room);
            databaseFailed = false;
        } catch (RuntimeException e) {
            if (!databaseFailed) {
                Log.warnf(e, "Nothing can be claimed for %s; trying again at every tick", name);
            }
            databaseFailed = true;
        }
        free.release(room - claimed.size());
        claimed.forEach(piece -> pieces.execute(() -> perform(piece)));
    }

    private void perform(T piece) {
        try {
            doing.accept(piece);
        } finally {
            free.release();
            if (free.availablePermits() >= enough) {
                tickSoon();
            }
        }
    }

    /** What is due now need not wait for the clock: after a piece that is done, which frees its host, for one. */
    public void tickSoon() {
        if (!ticks.isShutdown() && tickAhead.compareAndSet(false, true)) {
            ticks.execute(this::tick);
        }
    }
}
