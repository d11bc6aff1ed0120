package com.investorsignals.notifier.subscription.erasure;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Erases from time to time what is no longer needed to tell anybody anything. */
@ApplicationScoped
public class Eraser {
    private static final int BATCH = 500;

    private final Erasure erasure;
    private final ErasureConfig config;
    private final Clock clock;

    Eraser(Erasure erasure, ErasureConfig config, Clock clock) {
        this.erasure = erasure;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erase-addresses",
            every = "${notifier.erasure.every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void erase() {
        Instant now = clock.instant();
        long unconfirmed = all(atMost -> erasure.unconfirmed(now.minus(config.unconfirmedAfter()), atMost));
        long addresses = all(atMost -> erasure.addresses(now.minus(config.addressesAfter()), atMost));
        long subscribers = all(erasure::subscribers);
        if (unconfirmed + addresses + subscribers > 0) {
            Log.infof(
                    "Erased %s requests that nobody confirmed, the addresses of %s subscriptions that ended and those of"
                            + " %s subscribers",
                    unconfirmed, addresses, subscribers);
        }
    }

    private static long all(IntUnaryOperator batch) {
        long erased = 0;
        int last;
        do {
            last = batch.applyAsInt(BATCH);
            erased += last;
        } while (last == BATCH);
        return erased;
    }
}
