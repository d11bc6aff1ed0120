package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.FailureReason;
import com.investorsignals.notifier.channel.Notifier;
import com.investorsignals.notifier.channel.SendResult.Held;
import com.investorsignals.notifier.channel.SendResult.Rejected;
import com.investorsignals.notifier.channel.SendResult.Retry;
import com.investorsignals.notifier.channel.SendResult.Sent;
import com.investorsignals.notifier.delivery.Composition.Dropped;
import com.investorsignals.notifier.delivery.DeliveryWorker.Try;
import com.investorsignals.notifier.delivery.MessageQueue.Lease;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Records the outcome of a try: in the queue, in the metrics and in one line of the log. False if the lease ran out. */
@ApplicationScoped
class DeliverySettlement {
    private final MessageQueue queue;
    private final DeliveryMetrics metrics;

    DeliverySettlement(MessageQueue queue, DeliveryMetrics metrics) {
        this.queue = queue;
        this.metrics = metrics;
    }

    void dropped(Notifier notifier, Lease lease, Dropped dropped) {
        if (queue.dropped(lease, dropped)) {
            metrics.dropped(notifier.channel(), dropped.why(), dropped.deliveries());
            Log.infof("Message %s: %s", lease.message(), dropped.why().word());
        }
    }

    boolean sent(Try sending, Sent sent) {
        boolean inTime = queue.sent(sending.lease(), sent.answer(), pause(sending));
        metrics.sent(channel(sending), sending.ready().deliveries());
        Log.infof(
                "Message %s: sent to %s with %s deliveries, %s",
                sending.lease().message(), target(sending), sending.ready().deliveries(), sent.answer());
        return inTime;
    }

    boolean retry(Try sending, Retry retry, Duration wait) {
        logRetry(sending, retry.reason(), wait);
        boolean maybeAccepted = retry.reason() == FailureReason.NO_ANSWER;
        return queue.retry(sending.lease(), retry.answer(), wait, maybeAccepted, pause(sending));
    }

    /** The destination gets nothing at all until the time that it asked for is over. */
    boolean held(Try sending, Held held) {
        logRetry(sending, held.reason(), held.pause());
        return queue.retry(sending.lease(), held.answer(), held.pause(), false, held.pause());
    }

    boolean failed(Try sending, FailureReason reason, String answer) {
        logFailure(sending, reason);
        return queue.failed(sending.lease(), answer, pause(sending));
    }

    boolean gone(Try sending, Rejected rejected) {
        logFailure(sending, rejected.reason());
        Log.warnf("The subscriptions to %s are disabled, for it has ended", target(sending));
        return queue.gone(sending.lease(), rejected.answer());
    }

    private void logRetry(Try sending, FailureReason reason, Duration wait) {
        metrics.retrying(channel(sending), reason, sending.ready().deliveries());
        Log.infof(
                "Message %s: try %s to %s did not work (%s), next in %s",
                sending.lease().message(), sending.lease().tries(), target(sending), reason.tag(), wait);
    }

    private void logFailure(Try sending, FailureReason reason) {
        metrics.failed(channel(sending), reason, sending.ready().deliveries());
        Log.warnf(
                "Message %s: failed after %s tries to %s (%s); its deliveries show the answer and can be retried",
                sending.lease().message(), sending.lease().tries(), target(sending), reason.tag());
    }

    private static Channel channel(Try sending) {
        return sending.notifier().channel();
    }

    private static Duration pause(Try sending) {
        return sending.notifier().pace().pause();
    }

    private static String target(Try sending) {
        return sending.ready().maskedAddress();
    }
}
