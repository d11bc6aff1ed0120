package com.investorsignals.rules.story;

import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A story with its articles and all that was told of it. */
@Path("/api/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StoryResource {

    @GET
    @Path("{id}")
    @RolesAllowed(Role.SUBSCRIBER)
    public StoryView get(UUID id) {
        return Story.known(id).map(StoryView::of).orElseThrow(() -> ProblemException.notFound("story", id));
    }
}
