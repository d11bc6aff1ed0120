package com.investorsignals.watcher.polling;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a feed may bring nothing but failures before it is no longer polled. */
record Endurance(Duration limit) {
    /** Time in which we did not poll proves nothing. */
    private static final int ENOUGH_FAILURES = 10;

    boolean isOver(int failures, @Nullable Instant failingSince, Instant now) {
        return failures >= ENOUGH_FAILURES
                && failingSince != null
                && !failingSince.plus(limit).isAfter(now);
    }
}
