package com.investorsignals.stack;

import java.time.Duration;
import java.util.Optional;

/** When a service that ended is started again: after a pause that doubles each time, until it ended too often in a row. */
final class RestartSchedule {
    static final int ENDS_IN_A_ROW = 5;
    /** Whoever lived so long did not end of how it was started. */
    private static final Duration LONG_LIFE = Duration.ofMinutes(10);

    private final Duration firstPause;
    private int ends;

    RestartSchedule(Duration firstPause) {
        this.firstPause = firstPause;
    }

    /** Empty when it is better left alone. */
    Optional<Duration> pauseAfter(Duration life) {
        ends = life.compareTo(LONG_LIFE) >= 0 ? 1 : ends + 1;
        return ends >= ENDS_IN_A_ROW ? Optional.empty() : Optional.of(firstPause.multipliedBy(1L << (ends - 1)));
    }
}
