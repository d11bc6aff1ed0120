package com.investorsignals.watcher.polling;

import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Polls a feed now, as far as politeness towards its host allows. */
@Path("/api/feeds/{id}/poll")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PollResource {
    private final PollNow pollNow;

    PollResource(PollNow pollNow) {
        this.pollNow = pollNow;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    public Response poll(UUID id, @QueryParam("wait") @DefaultValue("false") boolean wait) {
        if (!wait) {
            pollNow.pollSoon(id);
            return Response.accepted().build();
        }
        return pollNow.poll(id).map(Response::ok).orElseGet(Response::accepted).build();
    }
}
