package com.investorsignals.rules.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.investorsignals.rest.Problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** The two forms of a rule document on the wire. */
final class RuleForm {
    static final String YAML = "application/yaml";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private RuleForm() {}

    static boolean wantsYaml(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().getFirst();
        return first.getSubtype().endsWith("yaml");
    }

    /** The author's own text, with its comments, if that was YAML. */
    static String yaml(String source, RuleDocument document) throws JsonProcessingException {
        return source.stripLeading().startsWith("{") ? MAPPER.writeValueAsString(document) : source;
    }

    static Violation violation(RuleProblem problem) {
        return new Violation(
                problem.path(), "line %d, column %d: %s".formatted(problem.line(), problem.column(), problem.told()));
    }
}
