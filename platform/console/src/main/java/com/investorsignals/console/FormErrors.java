package com.investorsignals.console;

import com.investorsignals.rest.Problem;
import com.investorsignals.rest.Problem.Violation;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a form was not taken: in general, and at each field. */
public record FormErrors(String detail, Map<String, String> fields) {
    private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]");
    public static final FormErrors NONE = new FormErrors("", Map.of());

    public FormErrors {
        fields = Map.copyOf(fields);
    }

    public static FormErrors of(Problem problem) {
        Map<String, String> fields = problem.violations().stream()
                .collect(Collectors.toMap(FormErrors::field, Violation::message, (one, other) -> one));
        return new FormErrors(fields.isEmpty() ? Objects.requireNonNullElse(problem.detail(), "") : "", fields);
    }

    /** Of one of several values, the field that they are typed into. */
    private static String field(Violation violation) {
        return ELEMENT.matcher(violation.field()).replaceFirst("");
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Empty where nothing is wrong. */
    public String at(String field) {
        return fields.getOrDefault(field, "");
    }
}
