package com.investorsignals.notifier.subscription.limit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what becomes of requests for alerts: {@code sign.ups{outcome}}. */
@Singleton
public class SignUpMetrics {
    private final MeterRegistry registry;

    SignUpMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    public void count(SignUpOutcome outcome) {
        registry.counter("sign.ups", "outcome", outcome.word()).increment();
    }
}
