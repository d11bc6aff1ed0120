package com.investorsignals.stack.soak.attack.means;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.stack.Port;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something that a service can be asked to do, as its OpenAPI document says.
 *
 * @param takes the first type of body that it names, or that of any
 */
public record Operation(Port service, String method, String path, List<String> parameters, String takes) {
    private static final String ANY = "*/*";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    public Operation {
        parameters = List.copyOf(parameters);
    }

    public static List<Operation> all(Besieged besieged) throws IOException {
        List<Operation> all = new ArrayList<>();
        for (Port service : Besieged.SERVICES) {
            Answer document = besieged.ask(service, Request.get("/q/openapi?format=json"));
            JsonNode paths = document.json().path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> all.add(new Operation(
                                    service,
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue().path("parameters").findValuesAsText("name"),
                                    takes(operation.getValue())))));
        }
        return all;
    }

    private static String takes(JsonNode operation) {
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : ANY;
    }

    public boolean isSafe() {
        return method.equals("GET");
    }

    public boolean isApi() {
        return path.startsWith("/api/");
    }

    /** Which would have the watcher ask real sites. */
    public boolean addsRealFeeds() {
        return path.endsWith("/catalogue");
    }

    /** What it is about, as the plural in its path. */
    public String subject() {
        return path.replaceFirst("^/(api/)?", "").replaceFirst("/.*", "");
    }

    /** About the one thing that is called so. */
    public Request about(String id) {
        return Request.of(method, path.replaceAll("\\{[^}]*}", id));
    }

    /** With a body of a type that it takes, in which nothing stands that it wants. */
    public Request withoutContent(String id) {
        return isSafe()
                ? about(id)
                : switch (takes) {
                    case "multipart/form-data" -> about(id).body("multipart/form-data; boundary=x", "--x--\r\n");
                    case ANY, "application/json" -> about(id).json("{}");
                    default -> about(id).body(takes, "a");
                };
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
