package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.Notifier;
import com.investorsignals.notifier.channel.SendResult;
import com.investorsignals.notifier.channel.SendResult.Held;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import com.investorsignals.notifier.delivery.Composition.Dropped;
import com.investorsignals.notifier.delivery.Composition.Ready;
import com.investorsignals.notifier.delivery.MessageQueue.Lease;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;

/** Sends one leased message and records what became of it: compose, send outside any transaction, settle. */
@ApplicationScoped
class DeliveryWorker {
    private final MessageComposer composer;
    private final DeliverySettlement settlement;
    private final RetrySchedule schedule;

    DeliveryWorker(MessageComposer composer, DeliverySettlement settlement, DeliveryConfig config) {
        this.composer = composer;
        this.settlement = settlement;
        this.schedule = RetrySchedule.of(config.retries());
    }

    void deliver(Notifier notifier, Lease lease) throws InterruptedException {
        switch (composer.compose(lease.message())) {
            case Dropped dropped -> settlement.dropped(notifier, lease, dropped);
            case Ready ready -> settle(new Try(notifier, lease, ready), notifier.send(ready.notice()));
        }
    }

    /** One message on its way. */
    record Try(Notifier notifier, Lease lease, Ready ready) {}

    private void settle(Try sending, SendResult result) {
        boolean inTime = switch (result) {
            case Sent sent -> settlement.sent(sending, sent);
            case Retry retry ->
                schedule.waitAfter(
                                sending.lease().tries(),
                                ThreadLocalRandom.current().nextDouble())
                        .map(wait -> settlement.retry(sending, retry, wait))
                        .orElseGet(() -> settlement.failed(sending, retry.reason(), retry.answer()));
            case Held held ->
                schedule.isLast(sending.lease().tries())
                        ? settlement.failed(sending, held.reason(), held.answer())
                        : settlement.held(sending, held);
            case Rejected rejected ->
                rejected.reason() == FailureReason.GONE
                        ? settlement.gone(sending, rejected)
                        : settlement.failed(sending, rejected.reason(), rejected.answer());
        };
        if (!inTime) {
            Log.warnf(
                    "Message %s: its lease ran out before it was settled; it may go out twice",
                    sending.lease().message());
        }
    }
}
