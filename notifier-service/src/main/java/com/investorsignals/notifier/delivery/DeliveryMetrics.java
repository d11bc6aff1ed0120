package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.FailureReason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what becomes of deliveries: {@code deliveries{channel,outcome,reason}}. */
@ApplicationScoped
class DeliveryMetrics {
    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void owed(int deliveries) {
        count("queued", "none", deliveries);
    }

    void sent(int deliveries) {
        count("sent", "none", deliveries);
    }

    void retrying(FailureReason reason, int deliveries) {
        count("retrying", reason.tag(), deliveries);
    }

    void failed(FailureReason reason, int deliveries) {
        count("failed", reason.tag(), deliveries);
    }

    void dropped(MessageState why, int deliveries) {
        count(why.word(), "none", deliveries);
    }

    /** A message whose sender is gone: it may have been accepted, and goes out again. */
    void leasesRanOut(int messages) {
        count("unknown", "lease-ran-out", messages);
    }

    void unreadable() {
        registry.counter("signals.unreadable").increment();
    }

    private void count(String outcome, String reason, int amount) {
        registry.counter("deliveries", "channel", "email", "outcome", outcome, "reason", reason)
                .increment(amount);
    }
}
