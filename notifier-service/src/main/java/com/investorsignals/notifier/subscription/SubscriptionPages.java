package com.investorsignals.notifier.subscription;

import com.investorsignals.console.PageAddress;
import com.investorsignals.console.PageForm;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everybody's subscriptions, and the forms by which an admin keeps them. */
@Path("/subscriptions")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SubscriptionPages {
    private final SubscriptionCheck check;
    private final Clock clock;

    SubscriptionPages(SubscriptionCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance list(
            @BeanParam SubscriptionFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @Nullable String done) {
        Page<Kept> page = Page.of(
                filter.newest(Cursor.parse(cursor), Page.SIZE + 1),
                Page.SIZE,
                Kept::of,
                subscription -> new Cursor(subscription.createdAt, subscription.id));
        String next = page.next() == null ? "" : filter.after(page.next());
        return Templates.list(filter, page.items(), next, Objects.requireNonNullElse(done, ""));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance blank() {
        return Templates.form(SubscriptionFormPage.blank());
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response add(@BeanParam SubscriptionFields given) {
        try {
            Subscription created = Subscription.create(check.choice(given.form(), Bounds.ADMIN), now());
            return created.channel == Channel.WEBHOOK
                    ? Response.ok(Templates.secret(Kept.of(created), Objects.requireNonNull(created.secret)))
                            .build()
                    : done("added");
        } catch (ProblemException problem) {
            return again(problem, SubscriptionFormPage.faulty(null, given, problem));
        }
    }

    @GET
    @Path("{id}/edit")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance edit(UUID id) {
        return Templates.form(SubscriptionFormPage.of(
                Subscription.<Subscription>findByIdOptional(id).orElseThrow(() -> unknown(id))));
    }

    @POST
    @Path("{id}/edit")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response save(UUID id, @FormParam("version") int version, @BeanParam SubscriptionFields given) {
        Subscription subscription = Subscription.locked(id).orElseThrow(() -> unknown(id));
        if (subscription.state == SubscriptionState.ENDED) {
            throw ProblemException.conflict("This subscription has ended; add another.");
        }
        if (subscription.version != version) {
            return outdated(subscription, given);
        }
        try {
            subscription.change(check.choice(subscription.completed(given.form()), Bounds.ADMIN), now());
            return done("saved");
        } catch (ProblemException problem) {
            return again(problem, SubscriptionFormPage.faulty(subscription, given, problem));
        }
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response enable(UUID id, @FormParam("version") int version) {
        Subscription subscription = Subscription.locked(id).orElseThrow(() -> unknown(id));
        if (subscription.version != version) {
            return outdated(subscription, SubscriptionFields.of(subscription));
        }
        subscription.enable(now());
        return done("enabled");
    }

    @POST
    @Path("{id}/end")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response end(UUID id) {
        Subscription.locked(id).orElseThrow(() -> unknown(id)).end(now());
        return done("ended");
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("subscription", id);
    }

    private static Response outdated(Subscription subscription, SubscriptionFields given) {
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.form(SubscriptionFormPage.outdated(subscription, given)))
                .build();
    }

    private static Response again(ProblemException problem, SubscriptionFormPage page) {
        return Response.status(problem.problem().status())
                .entity(Templates.form(page))
                .build();
    }

    private static Response done(String what) {
        return Response.seeOther(
                        PageAddress.of("/subscriptions").with("done", what).uri())
                .build();
    }

    /** As precise as the database keeps it, so that a cursor made from it finds its place again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                SubscriptionFilter filter, List<Kept> subscriptions, String next, String done);

        static native TemplateInstance form(SubscriptionFormPage page);

        static native TemplateInstance secret(Kept kept, String secret);
    }
}
