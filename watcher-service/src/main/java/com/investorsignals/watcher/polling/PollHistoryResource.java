package com.investorsignals.watcher.polling;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.Role;
import com.investorsignals.watcher.feed.Leases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a feed's polls came to, the newest first. */
@Path("/api/feeds/{id}/polls")
@RunOnVirtualThread
public class PollHistoryResource {
    private final Leases leases;

    PollHistoryResource(Leases leases) {
        this.leases = leases;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Page<PollView> list(UUID id, @QueryParam("cursor") @Nullable String cursor) {
        if (leases.status(id).isEmpty()) {
            throw ProblemException.notFound("feed", id);
        }
        return Page.of(
                Poll.newest(id, Cursor.parse(cursor), Page.SIZE),
                Page.SIZE,
                PollView::of,
                poll -> new Cursor(poll.at, poll.feedId));
    }
}
