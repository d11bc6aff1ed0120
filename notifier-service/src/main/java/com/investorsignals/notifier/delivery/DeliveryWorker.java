package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import com.investorsignals.notifier.channel.email.EmailConfig;
import com.investorsignals.notifier.channel.email.EmailNotifier;
import com.investorsignals.notifier.delivery.Composition.Dropped;
import com.investorsignals.notifier.delivery.Composition.Ready;
import com.investorsignals.notifier.delivery.MessageQueue.Lease;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Sends one leased message and records what became of it: compose, send outside any transaction, settle. */
@ApplicationScoped
class DeliveryWorker {
    private final MessageComposer composer;
    private final EmailNotifier email;
    private final MessageQueue queue;
    private final DeliveryMetrics metrics;
    private final RetrySchedule schedule;

    DeliveryWorker(
            MessageComposer composer,
            EmailNotifier email,
            MessageQueue queue,
            DeliveryMetrics metrics,
            DeliveryConfig config) {
        this.composer = composer;
        this.email = email;
        this.queue = queue;
        this.metrics = metrics;
        this.schedule = RetrySchedule.of(config.retries());
    }

    void deliver(Lease lease) throws InterruptedException {
        switch (composer.compose(lease.message())) {
            case Dropped dropped -> drop(lease, dropped);
            case Ready ready -> settle(lease, ready, email.send(ready.notice()));
        }
    }

    private void drop(Lease lease, Dropped dropped) {
        if (queue.dropped(lease, dropped)) {
            metrics.dropped(dropped.why(), dropped.deliveries());
            Log.infof("Message %s: %s", lease.message(), dropped.why().word());
        }
    }

    private void settle(Lease lease, Ready ready, SendResult result) {
        boolean inTime = switch (result) {
            case Sent sent -> sent(lease, ready, sent);
            case Retry retry -> retryOrGiveUp(lease, ready, retry);
            case Rejected rejected -> fail(lease, ready, rejected.reason(), rejected.answer());
        };
        if (!inTime) {
            Log.warnf("Message %s: its lease ran out before it was settled; it may go out twice", lease.message());
        }
    }

    private boolean sent(Lease lease, Ready ready, Sent sent) {
        boolean inTime = queue.sent(lease, sent.answer());
        metrics.sent(ready.deliveries());
        Log.infof(
                "Message %s: sent to %s with %s deliveries, %s",
                lease.message(), ready.maskedAddress(), ready.deliveries(), sent.answer());
        return inTime;
    }

    private boolean retryOrGiveUp(Lease lease, Ready ready, Retry retry) {
        Optional<Duration> wait =
                schedule.waitAfter(lease.tries(), ThreadLocalRandom.current().nextDouble());
        if (wait.isEmpty()) {
            return fail(lease, ready, retry.reason(), retry.answer());
        }
        metrics.retrying(retry.reason(), ready.deliveries());
        Log.infof(
                "Message %s: try %s to %s did not work (%s), next in %s",
                lease.message(),
                lease.tries(),
                ready.maskedAddress(),
                retry.reason().tag(),
                wait.get());
        return queue.retry(lease, retry.answer(), wait.get(), retry.reason() == FailureReason.NO_ANSWER);
    }

    private boolean fail(Lease lease, Ready ready, FailureReason reason, String answer) {
        metrics.failed(reason, ready.deliveries());
        Log.warnf(
                "Message %s: failed after %s tries to %s (%s); its deliveries show the answer and can be retried",
                lease.message(), lease.tries(), ready.maskedAddress(), reason.tag());
        return queue.failed(lease, answer);
    }

    /** The lease of a message lasts as long as sending may take, and 30 seconds for our own part. */
    static Duration leaseLength(EmailConfig email) {
        return email.timeout().plusSeconds(30);
    }
}
