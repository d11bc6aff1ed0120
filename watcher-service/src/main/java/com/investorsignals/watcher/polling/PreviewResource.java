package com.investorsignals.watcher.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.signin.ChangesNothing;
import com.investorsignals.signin.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a feed would bring, before it is added; nothing is stored. */
@ChangesNothing
@Path("/api/feeds/preview")
@RunOnVirtualThread
public class PreviewResource {
    private static final int LONGEST_REQUEST = 10_000;

    private final Previews previews;
    private final ObjectMapper json;

    PreviewResource(Previews previews, ObjectMapper json) {
        this.previews = previews;
        this.json = json;
    }

    /** The body is a feed, or a JSON object whose only key is {@code url}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    public Preview preview(byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        Optional<String> url = requestedUrl(body);
        return url.isPresent() ? previews.of(url.get()) : previews.read(body, contentType, null);
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
