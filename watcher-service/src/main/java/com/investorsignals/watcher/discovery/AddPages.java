package com.investorsignals.watcher.discovery;

import com.investorsignals.console.FormErrors;
import com.investorsignals.console.PageForm;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import com.investorsignals.watcher.feed.FeedChanges;
import com.investorsignals.watcher.feed.FeedChanges.Addition;
import com.investorsignals.watcher.feed.TypedFeed;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** From the address of a site or feed to a feed that is watched. */
@Path("/feeds/add")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ADMIN)
@RunOnVirtualThread
public class AddPages {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Choices choices;
    private final FeedChanges changes;
    private final Validator validator;

    AddPages(Choices choices, FeedChanges changes, Validator validator) {
        this.choices = choices;
        this.changes = changes;
        this.validator = validator;
    }

    @GET
    public Response find(@QueryParam("url") @DefaultValue("") String site) {
        if (site.isBlank()) {
            return answer(OK, AddPage.offering(site, List.of()));
        }
        try {
            return answer(OK, AddPage.offering(site, choices.of(site)));
        } catch (ProblemException e) {
            return answer(UNPROCESSABLE, new AddPage(site, List.of(), TypedFeed.NOTHING, FormErrors.of(e.problem())));
        }
    }

    @POST
    public Response add(
            @RestForm @DefaultValue("") String site,
            @RestForm @DefaultValue("") String url,
            @RestForm @DefaultValue("") String title,
            @RestForm @DefaultValue("") String tags,
            @RestForm @DefaultValue("false") boolean fullText,
            @RestForm @DefaultValue("false") boolean carriesOthers) {
        TypedFeed typed = new TypedFeed(url, title, tags, "", fullText, carriesOthers);
        try {
            Addition addition = changes.add(typed.read(validator));
            String done = addition.made() ? "added" : "known";
            return Response.seeOther(URI.create("/feeds/" + addition.feed().id + "?done=" + done))
                    .build();
        } catch (ProblemException e) {
            List<Choice> made = url.isBlank() ? List.of() : List.of(Choice.made(url));
            return answer(UNPROCESSABLE, new AddPage(site, made, typed, FormErrors.of(e.problem())));
        }
    }

    private static Response answer(int status, AddPage page) {
        return Response.status(status).entity(Templates.add(page)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance add(AddPage page);
    }
}
