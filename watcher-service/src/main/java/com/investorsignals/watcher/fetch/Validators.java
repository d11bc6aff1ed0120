package com.investorsignals.watcher.fetch;

import com.investorsignals.outbound.Headers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server said of a body so that it can be asked whether the body changed (RFC 9110 8.8). */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    private static final int MAX_LENGTH = 1_000;

    static Validators of(Headers headers) {
        return new Validators(usable(headers, "ETag"), usable(headers, "Last-Modified"));
    }

    /** A 304 may carry newer validators; what it does not carry stays as it was (RFC 9111 4.3.4). */
    Validators updatedBy(Validators newer) {
        return new Validators(
                newer.etag == null ? etag : newer.etag, newer.lastModified == null ? lastModified : newer.lastModified);
    }

    Map<String, String> conditions() {
        Map<String, String> conditions = new HashMap<>();
        if (etag != null) {
            conditions.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            conditions.put("If-Modified-Since", lastModified);
        }
        return conditions;
    }

    private static @Nullable String usable(Headers headers, String name) {
        return headers.get(name)
                .filter(value -> !value.isBlank() && value.length() <= MAX_LENGTH)
                .filter(value -> value.chars().noneMatch(Character::isISOControl))
                .orElse(null);
    }
}
