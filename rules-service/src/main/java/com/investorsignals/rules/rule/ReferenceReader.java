package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.investorsignals.rules.company.Publishers;
import com.investorsignals.rules.fact.CurrencyRates;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells whether a document that rules lean on can be read, and if not, where and why. */
final class ReferenceReader {
    private static final int LONGEST = 500_000;
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private ReferenceReader() {}

    static List<RuleProblem> problems(ReferenceKind kind, String source) {
        if (source.length() > LONGEST) {
            return List.of(new RuleProblem(1, 1, "", "a document has at most 500,000 characters", null));
        }
        try {
            read(kind, source);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(problem(e));
        } catch (IllegalArgumentException e) {
            return List.of(new RuleProblem(1, 1, "", String.valueOf(e.getMessage()), null));
        }
    }

    private static void read(ReferenceKind kind, String source) throws JsonProcessingException {
        if (!YAML.readTree(source).isObject()) {
            throw new IllegalArgumentException("a document begins with a key");
        }
        switch (kind) {
            case FRAGMENTS -> Fragments.read(source);
            case PUBLISHERS -> Publishers.read(source);
            case CURRENCIES -> CurrencyRates.read(source);
        }
    }

    private static RuleProblem problem(JsonProcessingException e) {
        @Nullable JsonLocation place = e.getLocation();
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        // A record that refuses its values says why.
        String told = e.getCause() instanceof IllegalArgumentException refusal
                ? String.valueOf(refusal.getMessage())
                : e.getOriginalMessage().lines().findFirst().orElse("it can't be read");
        return new RuleProblem(line, column, path(e), told, null);
    }

    private static String path(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                : "";
    }
}
