package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.subscription.limit.SignUpLimits;
import com.investorsignals.rest.ProblemException;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Where a reader confirms, changes and ends a subscription. Its link is all that is asked for; a GET changes nothing,
 * since scanners of mail follow every link.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
public class ReaderPages {
    private final SubscriptionLinks links;
    private final SubscriptionCheck check;
    private final SignUpLimits limits;
    private final Clock clock;

    ReaderPages(SubscriptionLinks links, SubscriptionCheck check, SignUpLimits limits, Clock clock) {
        this.links = links;
        this.check = check;
        this.limits = limits;
        this.clock = clock;
    }

    @GET
    @Path("confirm/{token}")
    public TemplateInstance confirm(String token) {
        return Templates.confirm(Kept.of(known(links.confirmedBy(token))));
    }

    @POST
    @Path("confirm/{token}")
    @Transactional
    public TemplateInstance confirmed(String token) {
        Subscription subscription = locked(links.confirmedBy(token));
        subscription.confirm(now());
        limits.confirmed(subscription.id);
        Log.infof("Subscription %s: confirmed, it is %s", subscription.id, subscription.state.word());
        return Templates.confirmed(
                Kept.of(subscription), links.manage(subscription.id).getPath());
    }

    @GET
    @Path("manage/{token}")
    public TemplateInstance manage(String token) {
        Subscription subscription = known(links.managedBy(token));
        return page(subscription, SubscriptionFormPage.of(subscription), false);
    }

    @POST
    @Path("manage/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response change(String token, @FormParam("version") int version, @BeanParam SubscriptionFields given) {
        Subscription subscription = locked(links.managedBy(token));
        if (subscription.state == SubscriptionState.ENDED) {
            throw ProblemException.conflict("This subscription has ended. Subscribe again to get alerts.");
        }
        if (subscription.version != version) {
            return again(409, page(subscription, SubscriptionFormPage.outdated(subscription, given), false));
        }
        try {
            Bounds bounds = Bounds.READER.orAsMuchAs(subscription);
            subscription.change(check.choice(sameReader(subscription, given), bounds), now());
            Subscription.flush();
            return Response.ok(page(subscription, SubscriptionFormPage.of(subscription), true))
                    .build();
        } catch (ProblemException problem) {
            return again(
                    problem.problem().status(),
                    page(subscription, SubscriptionFormPage.faulty(subscription, given, problem), false));
        }
    }

    @GET
    @Path("unsubscribe/{token}")
    public TemplateInstance unsubscribe(String token) {
        Subscription subscription = known(links.endedBy(token));
        return Templates.unsubscribe(Kept.of(subscription));
    }

    /** By the page's button, or at once by a mail client's own (RFC 8058). Twice changes nothing. */
    @POST
    @Path("unsubscribe/{token}")
    @Transactional
    public TemplateInstance unsubscribed(String token) {
        Subscription subscription = locked(links.endedBy(token));
        subscription.end(now());
        Log.infof("Subscription %s: ended by its reader", subscription.id);
        return Templates.unsubscribed(Kept.of(subscription));
    }

    private TemplateInstance page(Subscription subscription, SubscriptionFormPage form, boolean saved) {
        return Templates.manage(
                Kept.of(subscription),
                form,
                saved,
                links.unsubscribe(subscription.id).getPath());
    }

    /** Whoever holds the link changes what is told, not to whom, nor in whose name. */
    private static SubscriptionForm sameReader(Subscription subscription, SubscriptionFields given) {
        given.owner = subscription.owner;
        return given.form().to(subscription.channel.word(), subscription.address);
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static Subscription known(UUID id) {
        return Subscription.<Subscription>findByIdOptional(id).orElseThrow(ReaderPages::unknown);
    }

    private static Subscription locked(UUID id) {
        return Subscription.locked(id).orElseThrow(ReaderPages::unknown);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("What this link leads to is no longer kept.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance confirm(Kept subscription);

        static native TemplateInstance confirmed(Kept subscription, String manage);

        static native TemplateInstance manage(
                Kept subscription, SubscriptionFormPage page, boolean saved, String unsubscribe);

        static native TemplateInstance unsubscribe(Kept subscription);

        static native TemplateInstance unsubscribed(Kept subscription);
    }
}
