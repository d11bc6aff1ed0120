package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Problem;
import com.investorsignals.rest.Problem.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a form was not taken: in general, and at each field. */
public record FormErrors(String detail, Map<String, String> fields) {
    public static final FormErrors NONE = new FormErrors("", Map.of());

    public FormErrors {
        fields = Map.copyOf(fields);
    }

    public static FormErrors of(Problem problem) {
        Map<String, String> fields = problem.violations().stream()
                .collect(Collectors.toMap(Violation::field, Violation::message, (one, other) -> one));
        return new FormErrors(fields.isEmpty() ? Objects.requireNonNullElse(problem.detail(), "") : "", fields);
    }

    /** Empty where nothing is wrong. */
    public String at(String field) {
        return fields.getOrDefault(field, "");
    }
}
