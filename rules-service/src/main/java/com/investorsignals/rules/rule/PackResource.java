package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.signin.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** All rules in one document, out and in. */
@Path("/api/pack")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PackResource {
    private final PackImport packImport;
    private final SecurityIdentity caller;

    PackResource(PackImport packImport, SecurityIdentity caller) {
        this.packImport = packImport;
        this.caller = caller;
    }

    /** What is live, each rule in its author's own text. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    @Produces(RuleForm.YAML)
    public Response download() {
        return Response.ok(PackDocument.ofLiveRules(), RuleForm.YAML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules.yaml\"")
                .build();
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Consumes({MediaType.APPLICATION_JSON, RuleForm.YAML, "application/x-yaml", "text/yaml"})
    @Produces(MediaType.APPLICATION_JSON)
    public PackReport upload(String source, @QueryParam("publish") @DefaultValue("false") boolean publish)
            throws JsonProcessingException {
        return packImport.run(source, caller.getPrincipal().getName(), publish);
    }
}
