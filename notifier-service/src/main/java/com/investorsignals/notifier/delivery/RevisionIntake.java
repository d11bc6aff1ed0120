package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.delivery.DeliveryMatcher.Matched;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores a revision together with all deliveries that it causes, once. */
@ApplicationScoped
class RevisionIntake {
    private final DeliveryMatcher matcher;
    private final DeliveryDispatcher dispatcher;
    private final DeliveryMetrics metrics;

    RevisionIntake(DeliveryMatcher matcher, DeliveryDispatcher dispatcher, DeliveryMetrics metrics) {
        this.matcher = matcher;
        this.dispatcher = dispatcher;
        this.metrics = metrics;
    }

    void take(SignalRevision revision) {
        Matched matched = QuarkusTransaction.requiringNew().call(() -> store(revision));
        metrics.owed(matched.owed());
        metrics.superseded(matched.superseded());
        Log.infof(
                "Signal %s, revision %s: %s deliveries, %s waiting ones superseded",
                revision.signalId, revision.revision, matched.owed(), matched.superseded());
        if (matched.owed() > 0) {
            dispatcher.wake();
        }
    }

    private Matched store(SignalRevision revision) {
        // Records are worked on out of order and twice; one at a time per company, so that the newest revision wins.
        SignalRevision.lockCompany(revision.companyKey);
        if (revision.isKnownOrOutdated()) {
            return new Matched(0, 0);
        }
        revision.persistAndFlush();
        return matcher.match(revision, revision.receivedAt);
    }
}
