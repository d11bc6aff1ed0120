package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.notifier.channel.Preview;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/deliveries")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class DeliveryResource {
    private final MessageComposer composer;
    private final Notifiers notifiers;
    private final DeliveryDispatcher dispatcher;
    private final Clock clock;

    DeliveryResource(MessageComposer composer, Notifiers notifiers, DeliveryDispatcher dispatcher, Clock clock) {
        this.composer = composer;
        this.notifiers = notifiers;
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Page<DeliveryView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("signal") @Nullable String signal,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                Delivery.newest(state(state), signal(signal), Cursor.parse(cursor), Page.SIZE + 1),
                Page.SIZE,
                DeliveryView::of,
                delivery -> new Cursor(delivery.createdAt, delivery.id));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public DeliveryView read(UUID id) {
        return DeliveryView.of(existing(id));
    }

    /** The alert as it goes out or went out. */
    @GET
    @Path("/{id}/alert")
    @Transactional
    public Preview alert(UUID id) {
        Notice notice = composer.preview(existing(id));
        return notifiers.of(notice.destination().channel()).preview(notice);
    }

    /** Sends what failed again, with all its tries before it. */
    @POST
    @Path("/{id}/retry")
    public DeliveryView retry(UUID id) {
        DeliveryView queued = QuarkusTransaction.requiringNew().call(() -> queueAgain(id));
        dispatcher.wake();
        return queued;
    }

    private DeliveryView queueAgain(UUID id) {
        Delivery delivery = existing(id);
        Message message = delivery.message;
        Message.getEntityManager().refresh(message, LockModeType.PESSIMISTIC_WRITE);
        if (delivery.state() != MessageState.FAILED) {
            throw ProblemException.conflict("Only a failed delivery can be retried; this one is "
                    + delivery.state().word() + ".");
        }
        message.queueAgain(clock.instant());
        return DeliveryView.of(delivery);
    }

    private static Delivery existing(UUID id) {
        return Optional.<Delivery>ofNullable(Delivery.findById(id))
                .orElseThrow(() -> ProblemException.notFound("delivery", id));
    }

    private static @Nullable MessageState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return MessageState.of(word)
                .orElseThrow(() -> ProblemException.invalid(
                        "state", "must be queued, sending, sent, retrying, failed, suppressed or superseded"));
    }

    private static @Nullable UUID signal(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("signal", "must be the id of a signal");
        }
    }
}
