package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The documents that all rules lean on: fragments, publishers and currencies. What is put is live at once. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReferenceResource {
    private final ReferenceStore documents;
    private final SecurityIdentity caller;

    ReferenceResource(ReferenceStore documents, SecurityIdentity caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Page<ReferenceView> list() {
        return new Page<>(
                Arrays.stream(ReferenceKind.values())
                        .map(kind -> ReferenceView.of(ReferenceDocument.live(kind)))
                        .toList(),
                null);
    }

    @GET
    @Path("{name}")
    @RolesAllowed(Role.OPERATOR)
    @Produces(RuleForm.YAML)
    public Response get(String name) {
        return answer(ReferenceDocument.live(ReferenceKind.named(name)));
    }

    @GET
    @Path("{name}/versions")
    @RolesAllowed(Role.OPERATOR)
    public Page<ReferenceView> versions(String name) {
        return new Page<>(
                ReferenceDocument.newestFirst(ReferenceKind.named(name)).stream()
                        .map(ReferenceView::of)
                        .toList(),
                null);
    }

    @PUT
    @Path("{name}")
    @RolesAllowed(Role.ADMIN)
    @Consumes({RuleForm.YAML, "application/x-yaml", "text/yaml"})
    @Produces(RuleForm.YAML)
    @Transactional
    public Response edit(
            String name,
            String source,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason)
            throws JsonProcessingException {
        ReferenceKind kind = ReferenceKind.named(name);
        ReferenceDocument live = documents.locked(kind);
        EditVersion.check(ifMatch, live.version);
        ReferenceReading reading = documents.read(kind, source);
        if (!reading.valid()) {
            throw ProblemException.invalid(
                    reading.problems().stream().map(RuleForm::violation).toList());
        }
        String author = caller.getPrincipal().getName();
        return answer(documents.keep(kind, live.version + 1, source, author, reason));
    }

    private static Response answer(ReferenceDocument document) {
        return Response.ok(document.document, RuleForm.YAML)
                .tag(EditVersion.tag(document.version))
                .build();
    }
}
