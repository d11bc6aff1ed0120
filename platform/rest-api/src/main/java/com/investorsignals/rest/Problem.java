package com.investorsignals.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every error answer (RFC 9457); {@code violations} names each field that is wrong and the way out. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String title, int status, @Nullable String detail, List<Violation> violations) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public Problem {
        violations = List.copyOf(violations);
    }

    static Problem of(Response.StatusType status, @Nullable String detail, List<Violation> violations) {
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, violations);
    }

    Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** What is wrong with one field of the input. */
    @RegisterForReflection
    public record Violation(String field, String message) {}
}
