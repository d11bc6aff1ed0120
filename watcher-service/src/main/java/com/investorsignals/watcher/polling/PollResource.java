package com.investorsignals.watcher.polling;

import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.Role;
import com.investorsignals.watcher.feed.FeedStatus;
import com.investorsignals.watcher.feed.Leases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Polls a feed now, as far as politeness towards its host allows. */
@Path("/api/feeds/{id}/poll")
@RunOnVirtualThread
public class PollResource {
    private final Leases leases;
    private final PollNow pollNow;

    PollResource(Leases leases, PollNow pollNow) {
        this.leases = leases;
        this.pollNow = pollNow;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    public Response poll(UUID id, @QueryParam("wait") @DefaultValue("false") boolean wait) {
        FeedStatus status = leases.status(id).orElseThrow(() -> ProblemException.notFound("feed", id));
        if (status != FeedStatus.ACTIVE) {
            throw ProblemException.conflict("The feed is " + status.word() + "; make it active first.");
        }
        Optional<PollOutcome> outcome = wait ? pollNow.poll(id) : Optional.empty();
        if (outcome.isEmpty()) {
            leases.makeDue(id);
        }
        return outcome.map(done -> Response.ok(done))
                .orElseGet(Response::accepted)
                .build();
    }
}
