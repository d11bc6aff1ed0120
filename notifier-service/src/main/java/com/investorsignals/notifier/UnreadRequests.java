package com.investorsignals.notifier;

import com.investorsignals.rest.Problem;
import io.quarkus.logging.Log;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.CharConversionException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A request that cannot be read is no fault of ours: a form with half an escape or thousands of fields, a character set
 * that nobody knows. RESTEasy says so by exceptions that our own faults may throw too; only where they come from tells.
 */
public class UnreadRequests {
    private static final Pattern JDK = Pattern.compile("(java|jdk|sun)\\..*");
    private static final String RESTEASY = "org.jboss.resteasy.reactive.";

    @ServerExceptionMapper
    Response unread(RuntimeException e) {
        return isOfTheReader(e) ? unreadable() : unexpected(e);
    }

    /** Jackson found a body in UTF-32 that is none. */
    @ServerExceptionMapper
    Response unread(CharConversionException e) {
        return unreadable();
    }

    private static boolean isOfTheReader(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(type -> !JDK.matcher(type).matches())
                .findFirst()
                .filter(type -> type.startsWith(RESTEASY))
                .isPresent();
    }

    private static Response unreadable() {
        return answer(Status.BAD_REQUEST, "The body or the headers cannot be read as what the Content-Type says.");
    }

    private static Response unexpected(RuntimeException e) {
        UUID reference = UUID.randomUUID();
        Log.errorf(e, "A request failed unexpectedly, reference %s", reference);
        return answer(
                Status.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side; the log has it under reference " + reference + ".");
    }

    private static Response answer(Status status, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, List.of()))
                .build();
    }
}
