package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.console.PageForm;
import com.investorsignals.rules.rule.Rule;
import com.investorsignals.rules.rule.RuleStore;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The list of rules, and the editor in which they are written and tried. */
@Path("/rules")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class RulePages {
    private static final int UNPROCESSABLE = 422;
    /** For which the list counts signals. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final RuleStore rules;
    private final RuleTallies tallies;
    private final RuleBench bench;
    private final SecurityIdentity caller;
    private final Clock clock;

    RulePages(RuleStore rules, RuleTallies tallies, RuleBench bench, SecurityIdentity caller, Clock clock) {
        this.rules = rules;
        this.tallies = tallies;
        this.bench = bench;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance list(@BeanParam RuleFilter filter, @QueryParam("done") @Nullable String done)
            throws JsonProcessingException {
        RuleList list = RuleList.of(filter, tallies.since(clock.instant().minus(LATELY)));
        return Templates.list(list, Objects.requireNonNullElse(done, ""));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance example() throws JsonProcessingException {
        return editor(null, EditorFields.example());
    }

    @POST
    @Path("new/trial")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance tryNew(@BeanParam EditorFields given) throws JsonProcessingException {
        return editor(null, given);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response add(@BeanParam EditorFields given) throws JsonProcessingException {
        Assessment assessment = bench.assess(given, null);
        if (!assessment.isValid()) {
            return again(UNPROCESSABLE, EditorPage.refused(null, given, assessment));
        }
        String id = assessment.document().orElseThrow().id();
        rules.add(id, given.document(), author(), given.statedReason());
        return done(id, "saved");
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance edit(String id, @QueryParam("done") @Nullable String done) throws JsonProcessingException {
        KeptRule kept = KeptRule.known(id);
        EditorFields fields = EditorFields.of(kept);
        return Templates.editor(
                EditorPage.of(kept, fields, bench.assess(fields, id)), Objects.requireNonNullElse(done, ""));
    }

    @POST
    @Path("{id}/trial")
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance tryEdit(String id, @BeanParam EditorFields given) throws JsonProcessingException {
        return editor(KeptRule.known(id), given);
    }

    @POST
    @Path("{id}")
    @RolesAllowed(Role.ADMIN)
    @Transactional
    public Response save(String id, @BeanParam EditorFields given) throws JsonProcessingException {
        Rule rule = rules.locked(id);
        KeptRule kept = KeptRule.of(rule);
        Assessment assessment = bench.assess(given, id);
        if (rule.version != given.version) {
            return again(409, EditorPage.outdated(kept, given, assessment));
        }
        if (!assessment.isValid()) {
            return again(UNPROCESSABLE, EditorPage.refused(kept, given, assessment));
        }
        if (kept.newest().document().equals(given.document())) {
            return done(id, "unchanged");
        }
        rules.draft(rule, given.document(), author(), given.statedReason());
        return done(id, "saved");
    }

    private TemplateInstance editor(@Nullable KeptRule kept, EditorFields given) throws JsonProcessingException {
        Assessment assessment = bench.assess(given, kept == null ? null : kept.id());
        return Templates.editor(EditorPage.of(kept, given, assessment), "");
    }

    private String author() {
        return caller.getPrincipal().getName();
    }

    private static Response again(int status, EditorPage page) {
        return Response.status(status).entity(Templates.editor(page, "")).build();
    }

    private static Response done(String id, String what) {
        return Response.seeOther(URI.create("/rules/" + id + "?done=" + what)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(RuleList list, String done);

        static native TemplateInstance editor(EditorPage page, String done);
    }
}
