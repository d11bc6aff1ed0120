package com.investorsignals.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Something that the service under test can be asked to do, as its OpenAPI document says. */
record Operation(String method, String path, JsonNode definition) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static JsonNode document() {
        return Answer.to("GET", "/q/openapi?format=json", "Accept", "*/*", "").json();
    }

    static List<Operation> all() {
        var all = new ArrayList<Operation>();
        document().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))
                        .forEach(all::add));
        return all;
    }

    List<Parameter> parameters() {
        return StreamSupport.stream(definition.path("parameters").spliterator(), false)
                .map(Parameter::of)
                .toList();
    }

    /** The media types of bodies that it reads; none if it reads no body. */
    List<String> reads() {
        return definition.path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    Answer accepting(String accept) {
        return Answer.to(method, address(), "Accept", accept, "");
    }

    Answer sent(String contentType, String body) {
        return Answer.to(method, address(), "Content-Type", contentType, body);
    }

    Answer with(Parameter parameter, String value) {
        String address = parameter.isInPath()
                ? path.replace("{" + parameter.name() + "}", value)
                : path + "?" + parameter.name() + "=" + value;
        return Answer.to(method, filled(address), "Accept", "*/*", "");
    }

    Answer unless(String known) {
        return Answer.to(method, address(), "If-None-Match", known, "");
    }

    /** Whether it is about no one thing, which may not be there. */
    boolean isAlwaysThere() {
        return !path.contains("{");
    }

    private String address() {
        return filled(path);
    }

    /** Of what has this id, there is nothing. */
    private static String filled(String address) {
        return address.replaceAll("\\{[^}]*}", new UUID(0, 0).toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
