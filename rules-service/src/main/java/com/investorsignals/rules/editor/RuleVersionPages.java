package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.console.PageForm;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.rule.Rule;
import com.investorsignals.rules.rule.RuleStore;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What a version would change, and the forms that make one live, take up an earlier one or remove the rule. */
@Path("/rules/{id}")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
@RunOnVirtualThread
public class RuleVersionPages {
    private final RuleStore rules;
    private final SecurityIdentity caller;

    RuleVersionPages(RuleStore rules, SecurityIdentity caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @Path("versions/{version}")
    @RolesAllowed(Role.OPERATOR)
    public TemplateInstance version(String id, int version) throws JsonProcessingException {
        return Templates.compare(VersionPage.ofRestoring(KeptRule.known(id), version, false));
    }

    @POST
    @Path("versions/{earlier}/restore")
    @Transactional
    public Response restore(String id, int earlier, @FormParam("version") int version) throws JsonProcessingException {
        Rule rule = rules.locked(id);
        KeptRule kept = KeptRule.of(rule);
        if (rule.version != version) {
            return again(VersionPage.ofRestoring(kept, earlier, true));
        }
        String document = kept.numbered(earlier).document();
        rules.draft(rule, document, author(), "back to version " + earlier);
        return done(id, "restored");
    }

    @GET
    @Path("publish")
    public TemplateInstance askToPublish(String id) throws JsonProcessingException {
        return Templates.compare(VersionPage.ofPublishing(KeptRule.known(id), false));
    }

    @POST
    @Path("publish")
    @Transactional
    public Response publish(String id, @FormParam("version") int version) throws JsonProcessingException {
        Rule rule = rules.locked(id);
        if (rule.version != version) {
            return again(VersionPage.ofPublishing(KeptRule.of(rule), true));
        }
        rules.publish(id, null, author());
        return done(id, "published");
    }

    @POST
    @Path("remove")
    @Transactional
    public Response remove(String id, @FormParam("version") int version) {
        Rule rule = rules.locked(id);
        if (rule.version != version) {
            throw ProblemException.conflict(
                    "Somebody else saved this rule since you opened it. Look at it again first.");
        }
        rules.remove(id, null);
        return Response.seeOther(URI.create("/rules?done=removed")).build();
    }

    private String author() {
        return caller.getPrincipal().getName();
    }

    private static Response again(VersionPage page) {
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.compare(page))
                .build();
    }

    private static Response done(String id, String what) {
        return Response.seeOther(URI.create("/rules/" + id + "?done=" + what)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance compare(VersionPage page);
    }
}
