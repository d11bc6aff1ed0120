package com.investorsignals.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Kubernetes base as it stands in its files. */
record Manifests(Set<String> files, JsonNode kustomization, List<JsonNode> resources) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Manifests read(Path folder) throws IOException {
        Set<String> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("kustomization.yaml"))
                    .collect(Collectors.toSet());
        }
        List<JsonNode> resources = files.stream()
                .flatMap(name -> documents(folder.resolve(name)).stream())
                .toList();
        JsonNode kustomization = documents(folder.resolve("kustomization.yaml")).getFirst();
        return new Manifests(files, kustomization, resources);
    }

    private static List<JsonNode> documents(Path file) {
        try {
            return YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(file.toFile())
                    .readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return resources.stream()
                .filter(resource -> resource.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return ofKind(kind)
                .filter(resource -> resource.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + kind + " " + name));
    }

    JsonNode pod(String service) {
        return named("Deployment", service).at("/spec/template/spec");
    }

    /** The one container of a service. */
    JsonNode container(String service) {
        return pod(service).at("/containers/0");
    }

    /** Every environment variable that the container is given. */
    Set<String> variables(String service) {
        JsonNode container = container(service);
        Stream<String> single = container
                .path("env")
                .valueStream()
                .map(variable -> variable.path("name").asText());
        Stream<String> grouped = container
                .path("envFrom")
                .valueStream()
                .flatMap(source -> settings(source.at("/configMapRef/name").asText()));
        return Stream.concat(single, grouped).collect(Collectors.toSet());
    }

    private Stream<String> settings(String configMap) {
        return kustomization
                .path("configMapGenerator")
                .valueStream()
                .filter(generator -> generator.path("name").asText().equals(configMap))
                .flatMap(generator -> generator.path("literals").valueStream())
                .map(literal -> literal.asText().substring(0, literal.asText().indexOf('=')));
    }
}
