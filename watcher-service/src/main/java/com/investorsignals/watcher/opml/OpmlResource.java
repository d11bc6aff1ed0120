package com.investorsignals.watcher.opml;

import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.Role;
import com.investorsignals.watcher.feed.Feed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** All feeds as OPML, and feeds from OPML. */
@Path("/api/feeds/opml")
@RunOnVirtualThread
public class OpmlResource {
    private static final String MEDIA_TYPE = "text/x-opml";

    private final OpmlImport opmlImport;
    private final Clock clock;

    OpmlResource(OpmlImport opmlImport, Clock clock) {
        this.opmlImport = opmlImport;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @APIResponse(responseCode = "200", description = "OPML 2.0", content = @Content(mediaType = MEDIA_TYPE))
    public Response export() {
        return Response.ok(OpmlWriter.write(Feed.listAll(), clock.instant()))
                .type(MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"feeds.opml\"")
                .build();
    }

    /** The body is an OPML document; the answer says of each feed in it what became of it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMIN)
    public ImportReport add(byte[] body) {
        return switch (OpmlReader.read(body)) {
            case Opml.Outlines outlines -> opmlImport.run(outlines.feeds());
            case Opml.Unreadable unreadable -> throw ProblemException.unprocessable(unreadable.reason() + ".");
        };
    }
}
