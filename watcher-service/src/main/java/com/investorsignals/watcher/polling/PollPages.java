package com.investorsignals.watcher.polling;

import com.investorsignals.console.PageForm;
import com.investorsignals.rest.Page;
import com.investorsignals.signin.Role;
import com.investorsignals.watcher.feed.FeedCard;
import com.investorsignals.watcher.feed.FeedViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feed, how it fares and what its polls came to. */
@Path("/feeds/{id}")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class PollPages {
    private final FeedViews views;
    private final PollHistoryViews history;
    private final PollNow pollNow;

    PollPages(FeedViews views, PollHistoryViews history, PollNow pollNow) {
        this.views = views;
        this.history = history;
        this.pollNow = pollNow;
    }

    @GET
    public TemplateInstance show(
            UUID id, @QueryParam("cursor") @Nullable String cursor, @QueryParam("done") @DefaultValue("") String done) {
        FeedCard card = views.card(id);
        return Templates.show(card, history.page(id, cursor, PollLine::of), done);
    }

    /** What it came to stands first among the polls of the page that is shown next. */
    @POST
    @Path("poll")
    public Response poll(UUID id) {
        String done = pollNow.poll(id).isPresent() ? "polled" : "due";
        return Response.seeOther(URI.create("/feeds/" + id + "?done=" + done)).build();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(FeedCard card, Page<PollLine> polls, String done);
    }
}
