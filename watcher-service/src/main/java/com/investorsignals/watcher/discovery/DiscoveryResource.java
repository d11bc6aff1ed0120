package com.investorsignals.watcher.discovery;

import com.investorsignals.signin.ChangesNothing;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Names the feeds of a site, to be previewed and added; nothing is stored. */
@ChangesNothing
@Path("/api/feeds/discover")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DiscoveryResource {
    private final FeedDiscovery discovery;

    DiscoveryResource(FeedDiscovery discovery) {
        this.discovery = discovery;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    public Discovery discover(@NotNull @Valid SiteForm site) {
        return discovery.discover(site.url());
    }
}
