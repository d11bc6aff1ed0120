package com.investorsignals.notifier.subscription;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SubscriptionResource {
    private final SubscriptionCheck check;
    private final Clock clock;

    SubscriptionResource(SubscriptionCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Page<SubscriptionView> list(
            @QueryParam("limit")
                    @DefaultValue(Page.SIZE_TEXT)
                    @Min(value = 1, message = "is below 1") @Max(value = Page.MOST, message = "is above 200") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(
                Subscription.newest(Cursor.parse(cursor), limit + 1),
                limit,
                SubscriptionView::of,
                subscription -> new Cursor(subscription.createdAt, subscription.id));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Transactional
    @APIResponse(
            responseCode = "201",
            description = "Created, and active at once; a webhook's secret is told here and never again",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response create(@NotNull SubscriptionForm form) {
        SubscriptionChoice choice = checked(form, SubscriptionState.ACTIVE);
        Subscription created = Subscription.create(choice, now());
        Subscription.flush();
        return Response.created(URI.create("/api/subscriptions/" + created.id))
                .entity(SubscriptionView.withSecret(created))
                .tag(EditVersion.tag(created.version))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response read(UUID id) {
        return answer(Response.ok(), existing(id, LockModeType.NONE));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public Response change(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull SubscriptionForm form) {
        Subscription subscription = existing(id, LockModeType.PESSIMISTIC_WRITE);
        EditVersion.check(ifMatch, subscription.version);
        if (subscription.state == SubscriptionState.ENDED) {
            throw ProblemException.conflict("This subscription has ended; create another.");
        }
        if (!subscription.channel.word().equals(form.channel())) {
            throw ProblemException.invalid("channel", "cannot be changed; end this subscription and create another");
        }
        subscription.change(checked(subscription.completed(form), subscription.state), now());
        if (SubscriptionState.ACTIVE.word().equals(form.state())) {
            subscription.enable(now());
        }
        Subscription.flush();
        return answer(Response.ok(), subscription);
    }

    /** Ends it; what was told stays on record. Ending twice changes nothing. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public void end(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Subscription subscription = existing(id, LockModeType.PESSIMISTIC_WRITE);
        if (ifMatch != null) {
            EditVersion.check(ifMatch, subscription.version);
        }
        subscription.end(now());
    }

    private SubscriptionChoice checked(SubscriptionForm form, SubscriptionState state) {
        SubscriptionChoice choice = check.choice(form, Bounds.ADMIN);
        String asked = form.state();
        if (asked != null && !asked.equals(state.word()) && !asked.equals(SubscriptionState.ACTIVE.word())) {
            throw ProblemException.invalid("state", "can only be set to active; DELETE ends a subscription");
        }
        return choice;
    }

    private static Subscription existing(UUID id, LockModeType lock) {
        return Optional.<Subscription>ofNullable(Subscription.findById(id, lock))
                .orElseThrow(() -> ProblemException.notFound("subscription", id));
    }

    private static Response answer(Response.ResponseBuilder response, Subscription subscription) {
        return response.entity(SubscriptionView.of(subscription))
                .tag(EditVersion.tag(subscription.version))
                .build();
    }

    /** As precise as the database keeps it, so that a cursor made from it finds its place again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
