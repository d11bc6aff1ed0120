package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.notifier.channel.Preview;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class DeliveryResource {
    private final MessageComposer composer;
    private final Notifiers notifiers;
    private final DeliveryRetry retry;

    DeliveryResource(MessageComposer composer, Notifiers notifiers, DeliveryRetry retry) {
        this.composer = composer;
        this.notifiers = notifiers;
        this.retry = retry;
    }

    @GET
    @Transactional
    public Page<DeliveryView> list(
            @BeanParam DeliveryFilter filter,
            @QueryParam("limit")
                    @DefaultValue(Page.SIZE_TEXT)
                    @Min(value = 1, message = "is below 1") @Max(value = Page.MOST, message = "is above 200") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                filter.newest(Cursor.parse(cursor), limit + 1),
                limit,
                DeliveryView::of,
                delivery -> new Cursor(delivery.createdAt, delivery.id));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public DeliveryView read(UUID id) {
        return DeliveryView.of(Delivery.existing(id));
    }

    /** The alert as it goes out or went out, without the keys of its reader's links. */
    @GET
    @Path("/{id}/alert")
    @Transactional
    public Preview alert(UUID id) {
        Notice notice = composer.preview(Delivery.existing(id));
        return notifiers.of(notice.destination().channel()).preview(notice);
    }

    /** Sends what failed again, with all its tries before it. */
    @POST
    @Path("/{id}/retry")
    public DeliveryView retry(UUID id) {
        return retry.retry(id);
    }
}
