package com.investorsignals.rest;

import com.investorsignals.rest.Problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with problem details. A plain answer to the caller, not a fault of ours: it carries no stack trace. */
public final class ProblemException extends RuntimeException {
    private static final Response.StatusType UNPROCESSABLE = new Response.StatusType() {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    };

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    private ProblemException(Response.StatusType status, String detail, List<Violation> violations) {
        this(status, detail, violations, null);
    }

    private ProblemException(
            Response.StatusType status, String detail, List<Violation> violations, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.problem = Problem.of(status, detail, violations);
        this.retryAfter = retryAfter;
    }

    /** 404: there is no such thing. */
    public static ProblemException notFound(String kind, Object id) {
        return new ProblemException(Status.NOT_FOUND, "There is no " + kind + " " + id + ".", List.of());
    }

    /** 404: nothing is there; the detail says what to do about it. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Status.NOT_FOUND, detail, List.of());
    }

    /** 400: one field of the input is wrong. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** 400: these fields of the input are wrong. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(Status.BAD_REQUEST, "The input is not valid.", violations);
    }

    /** 422: well-formed, but it cannot be worked with; the detail says why. */
    public static ProblemException unprocessable(String detail) {
        return new ProblemException(UNPROCESSABLE, detail, List.of());
    }

    /** 409: the state of the thing forbids it. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Status.CONFLICT, detail, List.of());
    }

    /** 403: not like this; the detail says what would be. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Status.FORBIDDEN, detail, List.of());
    }

    /** 413: more than we read; the detail says how much that is. */
    public static ProblemException tooLarge(String detail) {
        return new ProblemException(Status.REQUEST_ENTITY_TOO_LARGE, detail, List.of());
    }

    /** 429: not so soon; the detail says why. */
    public static ProblemException tooManyRequests(String detail, Duration wait) {
        return new ProblemException(Status.TOO_MANY_REQUESTS, detail, List.of(), wait);
    }

    /** 415: not in this form; the detail says in which. */
    public static ProblemException unsupportedType(String detail) {
        return new ProblemException(Status.UNSUPPORTED_MEDIA_TYPE, detail, List.of());
    }

    /** 503: not now, but soon. */
    public static ProblemException busy(String detail) {
        return new ProblemException(Status.SERVICE_UNAVAILABLE, detail, List.of(), Duration.ofSeconds(1));
    }

    /** 412: somebody else changed it since. */
    public static ProblemException changedSince(String detail) {
        return new ProblemException(Status.PRECONDITION_FAILED, detail, List.of());
    }

    /** 428: an edit must name the version that it edits. */
    public static ProblemException preconditionRequired(String detail) {
        return new ProblemException(Status.PRECONDITION_REQUIRED, detail, List.of());
    }

    public Problem problem() {
        return problem;
    }

    Response toResponse() {
        Response response = problem.toResponse();
        return retryAfter == null
                ? response
                : Response.fromResponse(response)
                        // In whole seconds (RFC 9110, 10.2.3), none too few.
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                retryAfter.plusMillis(999).toSeconds())
                        .build();
    }
}
