package com.investorsignals.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.investorsignals.rest.Problem.Violation;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says where a body is no JSON of the expected form, and why. */
final class UnreadableJson {
    private static final Pattern TYPE =
            Pattern.compile("`?\\b(com\\.investorsignals|java|jakarta)\\.[\\w.$]+(<[^>`]*>)?`?");

    private UnreadableJson() {}

    static Response answer(JsonProcessingException e) {
        List<Violation> violations = new ArrayList<>();
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            violations.add(new Violation(pathOf(mapping), words(e)));
        }
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        String detail = "The body cannot be read as JSON of the expected form" + where + ": " + words(e);
        return Problem.of(Status.BAD_REQUEST, detail, violations).toResponse();
    }

    /** In a caller's words: names of our classes are none. */
    private static String words(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        return TYPE.matcher(e.getOriginalMessage()).replaceAll("the expected type");
    }

    private static String unknownField(UnrecognizedPropertyException e) {
        List<String> known =
                e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
        return Suggestion.among(known, e.getPropertyName())
                .map(near -> "is not known; did you mean " + near + "?")
                .orElse("is not known; known are " + String.join(", ", known));
    }

    private static String pathOf(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
