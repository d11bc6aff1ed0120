package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.Page;
import com.investorsignals.signin.Role;
import com.investorsignals.watcher.feed.FeedChanges.Addition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The watched feeds. */
@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {
    private final FeedChanges changes;
    private final FeedViews views;
    private final Clock clock;

    FeedResource(FeedChanges changes, FeedViews views, Clock clock) {
        this.changes = changes;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed(Role.ADMIN)
    public Response add(@NotNull @Valid FeedForm form) {
        Addition addition = changes.add(form);
        URI location = URI.create("/api/feeds/" + addition.feed().id);
        return answer(addition.made() ? Response.created(location) : Response.ok(), addition.feed());
    }

    @GET
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    public Page<FeedView> list(
            @QueryParam("sort")
                    @DefaultValue("added")
                    @Pattern(regexp = "added|health", message = "must be added or health") String sort,
            @QueryParam("limit")
                    @DefaultValue(Page.SIZE_TEXT)
                    @Min(value = 1, message = "is below 1") @Max(value = Page.MOST, message = "is above 200") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return sort.equals("health")
                ? views.worstFirst(HealthCursor.parse(cursor), limit)
                : views.inOrderOfAddition(Cursor.parse(cursor), limit);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    public Response get(UUID id) {
        return answer(Response.ok(), Feed.existing(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.ADMIN)
    public Response edit(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid FeedEdit edit) {
        Feed feed = changes.edit(id, ifMatch, edit.form());
        feed.become(edit.feedStatus(), clock.instant());
        Feed.flush();
        return answer(Response.ok(), feed);
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedView.class)))
    public Response turn(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid FeedSwitch wanted) {
        Feed feed = changes.turn(id, ifMatch, wanted.feedStatus());
        Feed.flush();
        return answer(Response.ok(), feed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    public void delete(UUID id) {
        changes.remove(id);
    }

    private Response answer(Response.ResponseBuilder response, Feed feed) {
        return response.entity(views.of(feed))
                .tag(EditVersion.tag(feed.version))
                .build();
    }
}
