package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Notifier;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A channel and the room for its messages that are on their way, so that no channel takes another one's. */
record Lane(Notifier notifier, Semaphore free) {

    static Lane of(Notifier notifier) {
        return new Lane(notifier, new Semaphore(notifier.pace().concurrency()));
    }

    /** The lease of a message lasts as long as sending may take, and 30 seconds for our own part. */
    Duration leaseLength() {
        return notifier.pace().timeout().plusSeconds(30);
    }

    /** Waits until nothing is on its way, at most until {@code end} of {@link System#nanoTime}. */
    boolean awaitEmpty(long end) throws InterruptedException {
        return free.tryAcquire(notifier.pace().concurrency(), end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
