package com.investorsignals.notifier.delivery;

import java.time.Duration;
import java.util.Optional;

/** When to try again: the wait doubles from {@code first} to {@code longest}, give or take {@code jitter}. */
record RetrySchedule(int tries, Duration first, Duration longest, double jitter) {

    static RetrySchedule of(DeliveryConfig.Retries config) {
        return new RetrySchedule(config.tries(), config.first(), config.longest(), config.jitter());
    }

    boolean isLast(int tried) {
        return tried >= tries;
    }

    /** How long to wait after so many tries; empty when they were the last. {@code random} is from 0 to 1. */
    Optional<Duration> waitAfter(int tried, double random) {
        if (isLast(tried)) {
            return Optional.empty();
        }
        long wait = first.toMillis();
        for (int passed = 1; passed < tried && wait < longest.toMillis(); passed++) {
            wait *= 2;
        }
        double share = 1 + jitter * (2 * random - 1);
        return Optional.of(Duration.ofMillis(Math.round((double) Math.min(wait, longest.toMillis()) * share)));
    }
}
