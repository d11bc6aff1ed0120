package com.investorsignals.notifier.delivery;

import com.investorsignals.rest.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;

/** Sends what failed again. */
@Singleton
class DeliveryRetry {
    private final DeliveryDispatcher dispatcher;
    private final Clock clock;

    DeliveryRetry(DeliveryDispatcher dispatcher, Clock clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    /** With all its tries before it; ends the request with 409 if it did not fail. */
    DeliveryView retry(UUID id) {
        DeliveryView queued = QuarkusTransaction.requiringNew().call(() -> queueAgain(id));
        dispatcher.wake();
        return queued;
    }

    private DeliveryView queueAgain(UUID id) {
        Delivery delivery = Delivery.existing(id);
        Message message = delivery.message;
        Message.getEntityManager().refresh(message, LockModeType.PESSIMISTIC_WRITE);
        if (delivery.state() != MessageState.FAILED) {
            throw ProblemException.conflict("Only a failed delivery can be retried; this one is "
                    + delivery.state().word() + ".");
        }
        message.queueAgain(clock.instant());
        return DeliveryView.of(delivery);
    }
}
