package com.investorsignals.watcher.polling;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a feed is polled next, from how it answered. */
record PollSchedule(Duration interval, Duration minInterval, Duration maxInterval, Duration maxBackoff) {
    /** So often is a feed asked in the time in which it usually publishes once. */
    private static final int POLLS_PER_ENTRY = 4;

    private static final int MAX_DOUBLINGS = 20;

    static PollSchedule of(PollConfig config) {
        return new PollSchedule(
                config.interval(),
                shorter(config.minInterval(), config.interval()),
                config.maxInterval(),
                config.maxBackoff());
    }

    /** The same for one feed: at the interval that an admin gave it, else by how often it publishes, if that is known. */
    PollSchedule of(@Nullable Duration ownInterval, @Nullable Duration usualGap) {
        if (ownInterval != null) {
            return every(ownInterval);
        }
        return usualGap == null
                ? this
                : every(longer(minInterval, shorter(usualGap.dividedBy(POLLS_PER_ENTRY), maxInterval)));
    }

    private PollSchedule every(Duration other) {
        return new PollSchedule(other, minInterval, maxInterval, maxBackoff);
    }

    /** At that interval, or as seldom as the feed itself or its server's cache headers say it is worth it. */
    Duration afterSuccess(Optional<Duration> stated, Optional<Duration> freshFor) {
        Duration hint = longer(stated.orElse(Duration.ZERO), freshFor.orElse(Duration.ZERO));
        return longer(interval, shorter(hint, maxInterval));
    }

    /** Polls only make sure of what is pushed. */
    Duration whilePushed(Duration otherwise) {
        return longer(otherwise, maxInterval);
    }

    /**
     * Twice as long after each failure, up to a day.
     *
     * @param failures in a row, this one included
     * @param jitter from 0 to 1, so that feeds that failed together do not come back together
     */
    Duration afterFailure(int failures, double jitter) {
        Duration doubled = interval.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MAX_DOUBLINGS));
        Duration backoff = shorter(doubled, maxBackoff);
        return Duration.ofMillis(Math.round(backoff.toMillis() * (0.5 + jitter / 2)));
    }

    /** As long as the server says; where it says nothing, as after a failure. */
    Duration afterRateLimit(Optional<Duration> retryAfter, int failures, double jitter) {
        return retryAfter
                .map(wait -> longer(interval, shorter(wait, maxBackoff)))
                .orElseGet(() -> afterFailure(failures, jitter));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
