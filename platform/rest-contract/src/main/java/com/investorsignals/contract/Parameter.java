package com.investorsignals.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A parameter of an operation. */
record Parameter(String name, String place, JsonNode schema) {
    static Parameter of(JsonNode definition) {
        return new Parameter(
                definition.path("name").asText(), definition.path("in").asText(), definition.path("schema"));
    }

    boolean isInPath() {
        return place.equals("path");
    }

    boolean isInQuery() {
        return place.equals("query");
    }

    /** A value that it cannot have, as far as its schema says what it can have. */
    Optional<String> wrong() {
        boolean isText = schema.path("type").asText().equals("string");
        boolean isNarrowed =
                schema.has("format") || schema.has("enum") || schema.has("pattern") || name.equals("cursor");
        return (isText && !isNarrowed) || schema.has("$ref") ? Optional.empty() : Optional.of("perhaps!");
    }
}
