package com.investorsignals.watcher.websub;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes what a hub pushed, if the hub signed it: it is kept before the hub is answered, and read later. */
@ApplicationScoped
class PushIntake {
    /** Whoever found a callback could fill the log otherwise. */
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);

    private final PushInbox inbox;
    private final PushTimer timer;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicReference<Instant> nextWarning = new AtomicReference<>(Instant.EPOCH);

    PushIntake(PushInbox inbox, PushTimer timer, MeterRegistry metrics, Clock clock) {
        this.inbox = inbox;
        this.timer = timer;
        this.metrics = metrics;
        this.clock = clock;
    }

    void take(HubSubscription subscription, byte[] body, @Nullable String contentType, @Nullable String signature) {
        if (subscription.feedId == null) {
            count("ignored");
        } else if (!HubSignature.isGood(signature, body, subscription.secret)) {
            count("ignored");
            warn(subscription, signature);
        } else if (inbox.add(subscription, body, contentType)) {
            count("taken");
            timer.tickSoon();
        } else {
            count("not-kept");
            inbox.pollSoon(subscription.feedId);
        }
    }

    private void count(String outcome) {
        metrics.counter("websub.pushes", "outcome", outcome).increment();
    }

    private void warn(HubSubscription subscription, @Nullable String signature) {
        Instant now = clock.instant();
        Instant next = nextWarning.get();
        if (!now.isBefore(next) && nextWarning.compareAndSet(next, now.plus(BETWEEN_WARNINGS))) {
            Log.warnf(
                    "Feed %s: ignored a push %s; more are only counted for a minute",
                    subscription.feedId, signature == null ? "without a signature" : "whose signature is wrong");
        }
    }
}
