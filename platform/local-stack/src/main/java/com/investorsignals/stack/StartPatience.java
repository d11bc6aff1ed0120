package com.investorsignals.stack;

import java.time.Duration;

/**
 * How long a start is waited for: as long as was set and, as a machine may be slow, for longer while the process is at work.
 * One that retries something for ever is at work too, so that there is an end to it.
 */
final class StartPatience {
    private static final int LONGEST = 5;
    /** Without work for so long, a process waits for something that does not come. */
    private static final Duration STILL = Duration.ofSeconds(30);
    /** Less than that a JVM uses that only waits. */
    private static final Duration WORK = Duration.ofMillis(500);

    private final Duration limit;
    private Duration workedAt = Duration.ZERO;
    private Duration usedThen = Duration.ZERO;
    private long writtenThen;

    StartPatience(Duration limit) {
        this.limit = limit;
    }

    /** {@code used} is the processor time of the process, {@code written} the length of its log. */
    boolean isOver(Duration waited, Duration used, long written) {
        if (written > writtenThen || used.minus(usedThen).compareTo(WORK) >= 0) {
            workedAt = waited;
            usedThen = used;
            writtenThen = written;
        }
        boolean still = waited.minus(workedAt).compareTo(STILL) >= 0;
        return waited.compareTo(limit) >= 0 && (still || waited.compareTo(limit.multipliedBy(LONGEST)) >= 0);
    }
}
