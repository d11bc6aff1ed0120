package com.investorsignals.watcher.opml;

import com.investorsignals.signin.Role;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** All feeds as OPML, and feeds from OPML. */
@Path("/api/feeds/opml")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OpmlResource {
    private final OpmlImport opmlImport;
    private final OpmlExport export;
    private final Rooms rooms;

    OpmlResource(OpmlImport opmlImport, OpmlExport export, Rooms rooms) {
        this.opmlImport = opmlImport;
        this.export = export;
        this.rooms = rooms;
    }

    @GET
    @Produces(OpmlExport.MEDIA_TYPE)
    @RolesAllowed(Role.OPERATOR)
    @APIResponse(responseCode = "200", description = "OPML 2.0", content = @Content(mediaType = OpmlExport.MEDIA_TYPE))
    public Response list() {
        return export.download();
    }

    /** The body is an OPML document; the answer says of each feed in it what became of it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMIN)
    public ImportReport add(InputStream sent) {
        try (Room room = rooms.open()) {
            byte[] body = room.receive(sent);
            room.read(body.length);
            return opmlImport.read(body);
        } catch (IOException e) {
            throw new ClientErrorException("The document did not arrive whole.", Status.REQUEST_TIMEOUT, e);
        }
    }
}
