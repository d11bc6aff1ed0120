package com.investorsignals.outbound;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The instant at which one request must be over, whatever it is doing. */
final class Deadline {
    private final long end;
    private final Duration total;

    Deadline(Duration total) {
        this.total = total;
        this.end = System.nanoTime() + total.toNanos();
    }

    /** Waits for {@code future} and cancels it when time is up. */
    <T> T await(Future<T> future) throws FailedExchangeException, ExecutionException {
        try {
            return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new FailedExchangeException(
                    FailureReason.TIMEOUT, "It was not answered in full within " + total.toMillis() + " ms");
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new FailedExchangeException(FailureReason.BROKEN, "It was given up because we are shutting down");
        }
    }
}
