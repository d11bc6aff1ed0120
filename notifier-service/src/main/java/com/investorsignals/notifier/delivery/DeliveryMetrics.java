package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.FailureReason;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what becomes of deliveries: {@code deliveries{channel,outcome,reason}}. */
@ApplicationScoped
class DeliveryMetrics {
    /** Where one statement acts on the messages of all channels. */
    private static final String ANY = "any";

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void owed(int deliveries) {
        count(ANY, "queued", "none", deliveries);
    }

    void superseded(int deliveries) {
        count(ANY, MessageState.SUPERSEDED.word(), "none", deliveries);
    }

    void sent(Channel channel, int deliveries) {
        count(channel.word(), "sent", "none", deliveries);
    }

    void retrying(Channel channel, FailureReason reason, int deliveries) {
        count(channel.word(), "retrying", reason.tag(), deliveries);
    }

    void failed(Channel channel, FailureReason reason, int deliveries) {
        count(channel.word(), "failed", reason.tag(), deliveries);
    }

    void dropped(Channel channel, MessageState why, int deliveries) {
        count(channel.word(), why.word(), "none", deliveries);
    }

    /** A message whose sender is gone: it may have been accepted, and goes out again. */
    void leasesRanOut(int messages) {
        count(ANY, "unknown", "lease-ran-out", messages);
    }

    void unreadable() {
        registry.counter("signals.unreadable").increment();
    }

    private void count(String channel, String outcome, String reason, int amount) {
        registry.counter("deliveries", "channel", channel, "outcome", outcome, "reason", reason)
                .increment(amount);
    }
}
