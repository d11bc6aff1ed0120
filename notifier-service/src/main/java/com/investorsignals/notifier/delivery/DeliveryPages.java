package com.investorsignals.notifier.delivery;

import com.investorsignals.console.PageForm;
import com.investorsignals.notifier.channel.Notice;
import com.investorsignals.notifier.channel.Notifiers;
import com.investorsignals.notifier.channel.Preview;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of what was told to whom, and each alert as its reader sees it. */
@Path("/deliveries")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class DeliveryPages {
    /** A mail styles itself, and that is all that it may do inside our page. */
    private static final String MAIL_ALONE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private final MessageComposer composer;
    private final Notifiers notifiers;
    private final DeliveryRetry retry;

    DeliveryPages(MessageComposer composer, Notifiers notifiers, DeliveryRetry retry) {
        this.composer = composer;
        this.notifiers = notifiers;
        this.retry = retry;
    }

    @GET
    @Transactional
    public TemplateInstance list(@BeanParam DeliveryFilter filter, @QueryParam("cursor") @Nullable String cursor) {
        Page<DeliveryCard> page = Page.of(
                filter.newest(Cursor.parse(cursor), Page.SIZE + 1),
                Page.SIZE,
                DeliveryCard::of,
                delivery -> new Cursor(delivery.createdAt, delivery.id));
        return Templates.list(filter, page.items(), page.next() == null ? "" : filter.after(page.next()));
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(UUID id) {
        Delivery delivery = Delivery.existing(id);
        return Templates.show(DeliveryCard.of(delivery), preview(delivery));
    }

    /** The HTML of a mail by itself, for a frame. */
    @GET
    @Path("{id}/mail")
    @Transactional
    public String mail(UUID id, @Context HttpServerResponse response) {
        // Set here, it takes the place of what our own pages may do; a second header would only narrow that.
        response.putHeader("Content-Security-Policy", MAIL_ALONE);
        return Objects.requireNonNullElse(preview(Delivery.existing(id)).html(), "");
    }

    @POST
    @Path("{id}/retry")
    public Response retry(UUID id) {
        retry.retry(id);
        return Response.seeOther(URI.create("/deliveries/" + id)).build();
    }

    private Preview preview(Delivery delivery) {
        Notice notice = composer.preview(delivery);
        return notifiers.of(notice.destination().channel()).preview(notice);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(DeliveryFilter filter, List<DeliveryCard> deliveries, String next);

        static native TemplateInstance show(DeliveryCard card, Preview alert);
    }
}
