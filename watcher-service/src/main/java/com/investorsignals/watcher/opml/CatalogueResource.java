package com.investorsignals.watcher.opml;

import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The starter catalogue by one call. */
@Path("/api/feeds/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CatalogueResource {
    private final Catalogue catalogue;

    CatalogueResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The answer says of each feed whether it was added or is there already. */
    @POST
    @RolesAllowed(Role.ADMIN)
    public ImportReport add() {
        return catalogue.add();
    }
}
