package com.investorsignals.watcher.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.signin.ChangesNothing;
import com.investorsignals.signin.Role;
import com.investorsignals.watcher.room.Room;
import com.investorsignals.watcher.room.Rooms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a feed would bring, before it is added; nothing is stored. */
@ChangesNothing
@Path("/api/feeds/preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PreviewResource {
    private static final int LONGEST_REQUEST = 10_000;

    private final Previews previews;
    private final Rooms rooms;
    private final ObjectMapper json;

    PreviewResource(Previews previews, Rooms rooms, ObjectMapper json) {
        this.previews = previews;
        this.rooms = rooms;
        this.json = json;
    }

    /** The body is a feed, or a JSON object whose only key is {@code url}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    public Preview preview(InputStream sent, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        try (Room room = rooms.open()) {
            byte[] body = room.receive(sent);
            Optional<String> url = requestedUrl(body);
            return url.isPresent() ? previews.of(url.get()) : previews.read(body, contentType, null, room);
        } catch (IOException e) {
            throw new ClientErrorException("The feed did not arrive whole.", Status.REQUEST_TIMEOUT, e);
        }
    }

    private Optional<String> requestedUrl(byte[] body) {
        if (body.length > LONGEST_REQUEST || body.length == 0 || body[0] == '<') {
            return Optional.empty();
        }
        try {
            JsonNode root = json.readTree(body);
            return root.size() == 1 && root.path("url").isTextual()
                    ? Optional.of(root.path("url").asText())
                    : Optional.empty();
        } catch (IOException e) {
            // Not JSON: then it is a feed, or the parser says why not.
            return Optional.empty();
        }
    }
}
