package com.investorsignals.watcher.polling;

import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import com.investorsignals.watcher.feed.Leases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feed's polls came to, the newest first. */
@Path("/api/feeds/{id}/polls")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PollHistoryResource {
    private final Leases leases;
    private final PollHistoryViews views;

    PollHistoryResource(Leases leases, PollHistoryViews views) {
        this.leases = leases;
        this.views = views;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Page<PollView> list(UUID id, @QueryParam("cursor") @Nullable String cursor) {
        Page<PollView> page = views.page(id, cursor, PollView::of);
        if (leases.status(id).isEmpty()) {
            throw ProblemException.notFound("feed", id);
        }
        return page;
    }
}
