package com.investorsignals.watcher.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rest.Role;
import com.investorsignals.watcher.fetch.Fetch;
import com.investorsignals.watcher.parse.FeedParser;
import com.investorsignals.watcher.parse.Parsed;
import com.investorsignals.watcher.parse.ParsedFeed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a feed would bring, before it is added; nothing is stored. */
@Path("/api/feeds/preview")
@RunOnVirtualThread
public class PreviewResource {
    private static final int LONGEST_REQUEST = 10_000;

    private final PoliteFetch fetch;
    private final ObjectMapper json;
    private final FeedParser parser = new FeedParser();

    PreviewResource(PoliteFetch fetch, ObjectMapper json) {
        this.fetch = fetch;
        this.json = json;
    }

    /** The body is a feed, or a JSON object whose only key is {@code url}. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OPERATOR)
    public Preview preview(byte[] body, @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType) {
        Optional<String> url = requestedUrl(body);
        return url.isPresent() ? fetched(url.get()) : read(body, contentType, null);
    }

    private Preview fetched(String url) {
        Fetch.Modified found = fetch.body(url);
        return read(found.body(), found.contentType(), found.finalUri());
    }

    private Preview read(byte[] body, @Nullable String contentType, @Nullable URI address) {
        return switch (parser.parse(body, contentType, address)) {
            case ParsedFeed feed -> Preview.of(feed, address == null ? null : address.toString());
            case Parsed.Unreadable unreadable -> throw ProblemException.unprocessable(unreadable.reason() + ".");
        };
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
