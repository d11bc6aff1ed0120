package com.investorsignals.watcher.feed;

import com.investorsignals.console.FormErrors;
import com.investorsignals.console.PageForm;
import com.investorsignals.rest.Problem;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** What people change of a feed that is watched. */
@Path("/feeds/{id}")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FeedEditPages {
    private static final String WHATEVER_IT_IS = "*";

    private final FeedViews views;
    private final FeedChanges changes;
    private final Validator validator;

    FeedEditPages(FeedViews views, FeedChanges changes, Validator validator) {
        this.views = views;
        this.changes = changes;
        this.validator = validator;
    }

    @GET
    @Path("edit")
    @RolesAllowed(Role.ADMIN)
    public TemplateInstance form(UUID id) {
        FeedCard card = views.card(id);
        return Templates.edit(card, TypedFeed.of(card.feed()), FormErrors.NONE, false);
    }

    /** A refused form comes back as it was typed; over what somebody else changed meanwhile it can be sent again. */
    @POST
    @Path("edit")
    @RolesAllowed(Role.ADMIN)
    public Response save(
            UUID id,
            @RestForm @DefaultValue("") String version,
            @RestForm @DefaultValue("") String url,
            @RestForm @DefaultValue("") String title,
            @RestForm @DefaultValue("") String tags,
            @RestForm @DefaultValue("") String pollInterval,
            @RestForm @DefaultValue("false") boolean fullText,
            @RestForm @DefaultValue("false") boolean carriesOthers) {
        TypedFeed typed = new TypedFeed(url, title, tags, pollInterval, fullText, carriesOthers);
        try {
            changes.edit(id, "\"" + version + "\"", typed.read(validator));
            return seeFeed(id, "saved");
        } catch (ProblemException e) {
            return refused(id, typed, e.problem());
        }
    }

    private Response refused(UUID id, TypedFeed typed, Problem problem) {
        boolean changed = problem.status() == Response.Status.PRECONDITION_FAILED.getStatusCode();
        FormErrors errors = changed ? FormErrors.NONE : FormErrors.of(problem);
        return Response.status(problem.status())
                .entity(Templates.edit(views.card(id), typed, errors, changed))
                .build();
    }

    @POST
    @Path("pause")
    @RolesAllowed(Role.OPERATOR)
    public Response pause(UUID id) {
        changes.turn(id, WHATEVER_IT_IS, FeedStatus.PAUSED);
        return seeFeed(id, "paused");
    }

    @POST
    @Path("resume")
    @RolesAllowed(Role.OPERATOR)
    public Response resume(UUID id) {
        changes.turn(id, WHATEVER_IT_IS, FeedStatus.ACTIVE);
        return seeFeed(id, "resumed");
    }

    @POST
    @Path("remove")
    @RolesAllowed(Role.ADMIN)
    public Response remove(UUID id) {
        changes.remove(id);
        return Response.seeOther(URI.create("/feeds?done=removed")).build();
    }

    private static Response seeFeed(UUID id, String done) {
        return Response.seeOther(URI.create("/feeds/" + id + "?done=" + done)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance edit(FeedCard card, TypedFeed typed, FormErrors errors, boolean changed);
    }
}
