package com.investorsignals.watcher.feed;

import com.investorsignals.console.PageForm;
import com.investorsignals.signin.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The list of feeds, those first that somebody should look at. */
@Path("/feeds")
@PageForm
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
public class FeedPages {
    private final FeedViews views;

    FeedPages(FeedViews views) {
        this.views = views;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("health") @Nullable String health,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("done") @DefaultValue("") String done) {
        FeedFilter filter = FeedFilter.of(words, tag, health);
        return Templates.list(views.list(HealthCursor.parse(cursor), filter), filter, done);
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(FeedList list, FeedFilter filter, String done);
    }
}
