package com.investorsignals.rules.editor;

import com.investorsignals.rules.rule.PackDocument;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The live rules as a file, for whoever is signed in on the pages. */
@Path("/rules/export")
@RunOnVirtualThread
public class PackExportPages {

    @GET
    @RolesAllowed(Role.OPERATOR)
    @Produces("application/yaml")
    public Response download() {
        return Response.ok(PackDocument.ofLiveRules())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules.yaml\"")
                .build();
    }
}
