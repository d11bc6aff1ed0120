package com.investorsignals.rules.story;

import com.investorsignals.console.PageForm;
import com.investorsignals.console.SignedLinks;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A story with its evidence, for whoever may read signals and for whoever holds its link from an alert. */
@Path("/stories")
@PageForm
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
public class StoryPages {
    private final SignedLinks links;
    private final SecurityIdentity caller;
    private final Clock clock;

    StoryPages(SignedLinks links, SecurityIdentity caller, Clock clock) {
        this.links = links;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    public Object show(UUID id, @QueryParam("k") @Nullable String key) {
        boolean opened = links.opens(key, pathOf(id), clock.instant());
        if (!opened && !caller.hasRole(Role.SUBSCRIBER)) {
            throw new UnauthorizedException();
        }
        Story story = Story.known(id).orElseThrow(() -> ProblemException.notFound("story", id));
        return story.mergedInto == null
                ? Templates.show(StoryFilePage.of(story))
                : goOn(story.mergedInto, opened ? key : null);
    }

    /** The link of a story that went on in another one opens that one too, and no longer than this one. */
    private Response goOn(UUID id, @Nullable String key) {
        String path = pathOf(id);
        String query = key == null ? "" : "?k=" + links.keyLike(key, path);
        return Response.seeOther(URI.create(path + query)).build();
    }

    private static String pathOf(UUID id) {
        return "/stories/" + id;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(StoryFilePage page);
    }
}
