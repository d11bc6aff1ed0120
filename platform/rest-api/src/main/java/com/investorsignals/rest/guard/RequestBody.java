package com.investorsignals.rest.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the head of a request says of its body; a length is absent where the body comes in pieces (RFC 9112, 6.3). */
record RequestBody(OptionalLong length, boolean inPieces) {

    static RequestBody of(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean inPieces = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return length != null && length.matches("\\d{1,18}")
                ? new RequestBody(OptionalLong.of(Long.parseLong(length)), inPieces)
                : new RequestBody(OptionalLong.empty(), inPieces);
    }

    boolean isNone() {
        return !inPieces && length.orElse(0) == 0;
    }
}
