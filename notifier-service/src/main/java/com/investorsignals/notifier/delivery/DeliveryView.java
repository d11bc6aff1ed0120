package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as the API shows it: tries, times and answer are its message's. */
record DeliveryView(
        UUID id,
        UUID subscriptionId,
        UUID signalId,
        int revision,
        Channel channel,
        String state,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        @Nullable String answer,
        int unknownAnswers,
        Instant createdAt) {

    static DeliveryView of(Delivery delivery) {
        Message message = delivery.message;
        boolean waits = delivery.dropped == null && message.isWaiting();
        return new DeliveryView(
                delivery.id,
                delivery.subscriptionId,
                delivery.signalId,
                delivery.revision,
                message.channel,
                delivery.state().word(),
                message.tries,
                waits ? message.nextTryAt : null,
                delivery.dropped == null ? message.sentAt : null,
                message.answer,
                message.unknownAnswers,
                delivery.createdAt);
    }
}
