package com.investorsignals.rules;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock of the service, as fine as the database keeps time. */
final class ServiceClock {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private ServiceClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
