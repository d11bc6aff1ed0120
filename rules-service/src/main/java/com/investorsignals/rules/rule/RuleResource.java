package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rest.EditVersion;
import com.investorsignals.rest.Page;
import com.investorsignals.rest.Problem.Violation;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.ChangesNothing;
import com.investorsignals.signin.Role;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules as documents: written as drafts, live once published, every version kept. */
@Path("/api/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, RuleForm.YAML, "application/x-yaml", "text/yaml"})
@RunOnVirtualThread
public class RuleResource {
    private final RuleStore rules;
    private final SecurityIdentity caller;

    RuleResource(RuleStore rules, SecurityIdentity caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Page<RuleView> list() throws JsonProcessingException {
        var reader = new RuleReader(ReferenceDocument.fragments());
        List<Rule> all = Rule.all();
        List<RuleVersion> newest = RuleVersion.newestOfEach();
        return new Page<>(RuleView.of(all, newest, reader), null);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Produces({MediaType.APPLICATION_JSON, RuleForm.YAML})
    public Response add(String source, @QueryParam("reason") @Nullable String reason, @Context HttpHeaders headers)
            throws JsonProcessingException {
        RuleDocument document = read(source);
        RuleVersion version = rules.add(document.id(), source, author(), reason);
        return answer(Response.created(URI.create("/api/rules/" + document.id())), version, document, headers);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.OPERATOR)
    @Produces({MediaType.APPLICATION_JSON, RuleForm.YAML})
    public Response get(String id, @Context HttpHeaders headers) throws JsonProcessingException {
        Rule rule = Rule.known(id).orElseThrow(() -> ProblemException.notFound("rule", id));
        RuleVersion version = RuleVersion.of(id, rule.version);
        return answer(Response.ok(), version, read(version.document), headers);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.ADMIN)
    @Produces({MediaType.APPLICATION_JSON, RuleForm.YAML})
    public Response edit(
            String id,
            String source,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        RuleDocument document = read(source);
        if (!document.id().equals(id)) {
            throw ProblemException.invalid("id", "is \"%s\" but the address says \"%s\"".formatted(document.id(), id));
        }
        RuleVersion version = rules.edit(id, ifMatch, source, author(), reason);
        return answer(Response.ok(), version, document, headers);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN)
    public void remove(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        rules.remove(id, ifMatch);
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed(Role.OPERATOR)
    public Page<RuleVersionView> versions(String id) {
        Rule rule = Rule.known(id).orElseThrow(() -> ProblemException.notFound("rule", id));
        return new Page<>(
                RuleVersion.newestFirst(id).stream()
                        .map(version -> RuleVersionView.of(version, rule))
                        .toList(),
                null);
    }

    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMIN)
    public Response publish(String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        RuleVersion version = rules.publish(id, ifMatch, author());
        Rule rule = Rule.known(id).orElseThrow(() -> ProblemException.notFound("rule", id));
        return Response.ok(RuleVersionView.of(version, rule))
                .tag(EditVersion.tag(version.version))
                .build();
    }

    @POST
    @Path("validate")
    @ChangesNothing
    @RolesAllowed(Role.OPERATOR)
    public Verdict validate(String source) throws JsonProcessingException {
        RuleReading reading = new RuleReader(ReferenceDocument.fragments()).read(source);
        return new Verdict(reading.valid(), reading.problems());
    }

    private String author() {
        return caller.getPrincipal().getName();
    }

    private static RuleDocument read(String source) throws JsonProcessingException {
        RuleReading reading = new RuleReader(ReferenceDocument.fragments()).read(source);
        return reading.document().orElseThrow(() -> ProblemException.invalid(violations(reading.problems())));
    }

    private static List<Violation> violations(List<RuleProblem> problems) {
        return problems.stream().map(RuleForm::violation).toList();
    }

    private static Response answer(
            Response.ResponseBuilder response, RuleVersion version, RuleDocument document, HttpHeaders headers)
            throws JsonProcessingException {
        response.tag(EditVersion.tag(version.version)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return RuleForm.wantsYaml(headers)
                ? response.type(RuleForm.YAML)
                        .entity(RuleForm.yaml(version.document, document))
                        .build()
                : response.type(MediaType.APPLICATION_JSON).entity(document).build();
    }

    /** Whether a document would be taken, and if not, why. */
    public record Verdict(boolean valid, List<RuleProblem> problems) {}
}
