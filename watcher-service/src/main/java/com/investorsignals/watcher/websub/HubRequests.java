package com.investorsignals.watcher.websub;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.watcher.polling.PoliteHost;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Asks a hub for what is wanted of it. What the hub makes of it comes by its own request to our callback. */
@ApplicationScoped
class HubRequests {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HubQueue queue;
    private final HubClient hubs;
    private final PoliteHost politeHost;
    private final MeterRegistry metrics;

    HubRequests(HubQueue queue, HubClient hubs, PoliteHost politeHost, MeterRegistry metrics) {
        this.queue = queue;
        this.hubs = hubs;
        this.politeHost = politeHost;
        this.metrics = metrics;
    }

    /** The edge at which a fault with one hub ends; it is asked again when its next try is due. */
    void send(HubSubscription subscription) {
        try {
            ask(subscription);
        } catch (RuntimeException e) {
            Log.errorf(e, "Feed %s: the request to its hub failed unexpectedly", subscription.feedId);
        }
    }

    private void ask(HubSubscription subscription) {
        Optional<HubAnswer> answer = politeHost.ask(host(subscription), PATIENCE, () -> hubs.ask(subscription));
        if (answer.isEmpty()) {
            queue.putBack(subscription.id, PATIENCE);
            return;
        }
        switch (answer.get()) {
            case HubAnswer.Accepted _ -> {
                queue.settle(subscription.id, null, Duration.ZERO);
                count(subscription, "accepted");
            }
            case HubAnswer.Declined declined -> {
                queue.settle(subscription.id, declined.reason(), declined.pause());
                count(subscription, "declined");
                log(subscription, declined);
            }
        }
    }

    private void count(HubSubscription subscription, String outcome) {
        metrics.counter("websub.requests", "mode", subscription.mode.word(), "outcome", outcome)
                .increment();
    }

    private static void log(HubSubscription subscription, HubAnswer.Declined declined) {
        // Told once; from then on the feed's own page tells. What a hub does not end ends by itself.
        if (subscription.error == null && subscription.mode == Mode.SUBSCRIBE) {
            Log.warnf(
                    "Feed %s: its hub on %s declined: %s", subscription.feedId, host(subscription), declined.reason());
        }
    }

    private static String host(HubSubscription subscription) {
        try {
            return Target.parse(subscription.hub).host();
        } catch (RefusedAddressException e) {
            throw new IllegalStateException("a hub that a feed may name has an address that can be read", e);
        }
    }
}
