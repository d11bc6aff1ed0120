package com.investorsignals.watcher.feed;

import com.investorsignals.outbound.RefusedAddressException;
import com.investorsignals.outbound.Target;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The watched feeds. */
@Path("/api/feeds")
@RunOnVirtualThread
public class FeedResource {
    private final Feeds feeds;
    private final FeedViews views;
    private final Clock clock;

    FeedResource(Feeds feeds, FeedViews views, Clock clock) {
        this.feeds = feeds;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Role.ADMIN)
    public Response add(@NotNull @Valid FeedForm form) {
        Target target = target(form.url());
        Optional<Feed> added = feeds.add(form.newFeed(target, FeedStatus.ACTIVE));
        if (added.isPresent()) {
            URI location = URI.create("/api/feeds/" + added.get().id);
            return answer(Response.created(location), added.get());
        }
        return answer(Response.ok(), Feed.withUrl(target.uri().toString()).orElseThrow());
    }

    @GET
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    public Page<FeedView> list(
            @QueryParam("sort")
                    @DefaultValue("added")
                    @Pattern(regexp = "added|health", message = "must be added or health") String sort,
            @QueryParam("cursor") @Nullable String cursor) {
        return sort.equals("health")
                ? views.worstFirst(HealthCursor.parse(cursor))
                : views.inOrderOfAddition(Cursor.parse(cursor));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    public Response get(UUID id) {
        return answer(Response.ok(), existing(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.ADMIN)
    public Response edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid FeedEdit edit) {
        Feed feed = existing(id);
        EditVersion.check(ifMatch, feed.version);
        Target target = target(edit.url());
        if (!target.uri().toString().equals(feed.url)) {
            if (!feeds.follow(feed, target)) {
                throw ProblemException.conflict("Another feed has this address already.");
            }
            feed.startOver();
        }
        feed.title = edit.title();
        feed.tags = edit.form().tagList();
        feed.pollInterval = edit.pollInterval();
        feed.become(edit.feedStatus(), clock.instant());
        Feed.flush();
        return answer(Response.ok(), feed);
    }

    /** Pauses a feed or takes up its polling again, with the next poll at once. */
    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response turn(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid FeedSwitch wanted) {
        Feed feed = existing(id);
        EditVersion.check(ifMatch, feed.version);
        feed.become(wanted.feedStatus(), clock.instant());
        Feed.flush();
        return answer(Response.ok(), feed);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.ADMIN)
    public void delete(UUID id) {
        existing(id).delete();
    }

    private static Feed existing(UUID id) {
        return Feed.<Feed>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("feed", id));
    }

    private static Target target(String url) {
        try {
            return Target.parse(url);
        } catch (RefusedAddressException e) {
            throw ProblemException.invalid("url", e.reason());
        }
    }

    private Response answer(Response.ResponseBuilder response, Feed feed) {
        return response.entity(views.of(feed))
                .tag(EditVersion.tag(feed.version))
                .build();
    }
}
