package com.investorsignals.watcher.polling;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tries what depends on other replicas, which cannot call us back. Blocks; meant for virtual threads. */
final class Patience {
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Patience() {}

    static <T> Optional<T> until(Duration atMost, Supplier<Optional<T>> attempt) {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<T> result = attempt.get();
        while (result.isEmpty()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            result = attempt.get();
        }
        return result;
    }
}
