package com.investorsignals.rules.signal;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sees to it that every unpublished revision reaches the broker, and that each is marked once it is there. */
@ApplicationScoped
public class SignalOutbox {
    private static final int BATCH = 100;

    private final SignalPublisher publisher;
    private final SignalConfig config;
    private final Clock clock;

    SignalOutbox(SignalPublisher publisher, SignalConfig config, Clock clock) {
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes what an article led to; also when it comes again after a crash. */
    public void publishOf(UUID articleId) {
        QuarkusTransaction.requiringNew()
                .call(() -> SignalRevision.unpublishedOf(articleId))
                .forEach(this::publish);
    }

    @Scheduled(
            identity = "unpublished-revisions",
            every = "${rules.signal.publish-every}",
            // The channels are connected while the service starts.
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void publishDue() {
        int lease = Math.toIntExact(config.publishLease().toSeconds());
        List<SignalRevision> due = QuarkusTransaction.requiringNew().call(() -> SignalRevision.claimDue(BATCH, lease));
        if (!due.isEmpty()) {
            Log.infof("Publishing %s revisions that their articles left unpublished", due.size());
        }
        for (SignalRevision revision : due) {
            try {
                publish(revision);
            } catch (RuntimeException e) {
                Log.warnf(e, "Revision %s of signal %s stays unpublished", revision.revision, revision.signalId);
            }
        }
    }

    private void publish(SignalRevision revision) {
        publisher.publish(revision);
        QuarkusTransaction.requiringNew().run(() -> SignalRevision.markPublished(revision.id, clock.instant()));
    }
}
