package com.investorsignals.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.investorsignals.rest.Problem.Violation;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.CharConversionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jspecify.annotations.Nullable;

/** Every way in which a request can fail becomes one shape. */
public class ProblemMappers {
    private static final String RESTEASY = "org.jboss.resteasy.reactive.";
    private static final Pattern JDK = Pattern.compile("(java|jdk|sun)\\..*");
    /** Characters and instants that PostgreSQL does not know; rows, indexes and queries larger than it takes. */
    private static final Set<String> NOT_STORABLE =
            Set.of("22021", "22P05", "22008", "22001", "54000", "54001", "54011", "54023");

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return e.toResponse();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(violation -> new Violation(fieldOf(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return Problem.of(Status.BAD_REQUEST, "The input is not valid.", violations)
                .toResponse();
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return UnreadableJson.answer(e);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, RoutingContext request) {
        return switch (e.getCause()) {
            case JsonProcessingException json -> UnreadableJson.answer(json);
            case ProblemException problem -> problem.toResponse();
            case IllegalArgumentException noId
            when e instanceof NotFoundException && request.normalizedPath().startsWith("/api/") ->
                problem(ProblemException.invalid("id", "holds what is no id such as " + new UUID(0x1234, 0x5678)));
            case null, default ->
                Problem.of(e.getResponse().getStatusInfo(), detail(e, request), List.of())
                        .toResponse();
        };
    }

    private static @Nullable String detail(WebApplicationException e, RoutingContext request) {
        return switch (e.getResponse().getStatus()) {
            case 404 -> "There is nothing at this address.";
            case 406 -> "None of the media types that Accept names is served here; ask for application/json.";
            case 415 -> "%s is not read here; most of the API reads application/json.".formatted(contentType(request));
            default -> e.getMessage();
        };
    }

    private static String contentType(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null ? "A body without Content-Type" : PlainLine.beginning(PlainLine.of(type));
    }

    /** A program is told how to sign in; a person with a browser is led to where that is done. */
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> signInFirst(RoutingContext request) {
        HttpAuthenticator authenticator = Objects.requireNonNull(request.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(request).map(challenge -> {
            if (challenge == null || challenge.status != Status.FOUND.getStatusCode()) {
                return signInByBasic();
            }
            // What was asked for in the background is only a part of a page; the browser loads the whole again.
            Response.ResponseBuilder response = request.request().getHeader("HX-Request") == null
                    ? Response.status(Status.FOUND)
                    : Response.noContent().header("HX-Refresh", "true");
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    private static Response signInByBasic() {
        Response response = Problem.of(Status.UNAUTHORIZED, "Sign in with name and password (HTTP Basic).", List.of())
                .toResponse();
        return Response.fromResponse(response)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Investor Signals\", charset=\"UTF-8\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.of(Status.FORBIDDEN, "Your role does not allow this.", List.of())
                .toResponse();
    }

    /** The sender hung up, was cut off for sending too much or too slowly, or sent what is no form: no fault is ours. */
    @ServerExceptionMapper
    Response unread(IOException e, RoutingContext request) {
        return isOfTheReader(e) || e instanceof CharConversionException ? notWhole(e, request) : unexpected(e);
    }

    /** A form with half an escape or thousands of fields, a character set that nobody knows. */
    @ServerExceptionMapper
    Response unread(RuntimeException e, RoutingContext request) {
        return isOfTheReader(e) ? notWhole(e, request) : unexpected(e);
    }

    @ServerExceptionMapper
    Response malformed(MultipartParser.MalformedMessageException e, RoutingContext request) {
        return notWhole(e, request);
    }

    /**
     * Whether it is what RESTEasy itself says as it reads a request. Only where it was thrown tells: the causes are many,
     * and the connection may be marked as closed later. A disk that is full, for one, is said by others.
     */
    private static boolean isOfTheReader(Exception e) {
        return Arrays.stream(e.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(type ->
                        !(e instanceof RuntimeException) || !JDK.matcher(type).matches())
                .findFirst()
                .filter(type -> type.startsWith(RESTEASY))
                .isPresent();
    }

    private static Response notWhole(Exception e, RoutingContext request) {
        Log.debugf("%s did not arrive whole: %s", request.normalizedPath(), e);
        return Problem.of(
                        Status.BAD_REQUEST,
                        "The body did not arrive whole or is not the form that its Content-Type says.",
                        List.of())
                .toResponse();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (isNotStorable(e)) {
            return Problem.of(
                            Status.BAD_REQUEST,
                            "Something in it is too long, or holds characters or times that cannot be stored.",
                            List.of())
                    .toResponse();
        }
        UUID reference = UUID.randomUUID();
        Log.errorf(e, "A request failed unexpectedly, reference %s", reference);
        String detail = "Something went wrong on our side; the log has it under reference " + reference + ".";
        return Problem.of(Status.INTERNAL_SERVER_ERROR, detail, List.of()).toResponse();
    }

    private static boolean isNotStorable(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && NOT_STORABLE.contains(sql.getSQLState()));
    }

    /** The field as the caller wrote it: without the names of the method and of its parameter. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
            switch (node.getKind()) {
                case PROPERTY, CONTAINER_ELEMENT -> {
                    if (node.getIndex() != null) {
                        field.append('[').append(node.getIndex()).append(']');
                    }
                    if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                        field.append(field.isEmpty() ? "" : ".").append(node.getName());
                    }
                }
                default -> {}
            }
        }
        return field.isEmpty() ? last : field.toString();
    }
}
