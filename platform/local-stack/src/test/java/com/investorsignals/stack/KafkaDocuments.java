package com.investorsignals.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The topics, and who may do what on them, as the documents say from which Strimzi's operators make them. */
record KafkaDocuments(Manifests manifests) {

    static KafkaDocuments read(Path home) throws IOException {
        return new KafkaDocuments(Manifests.read(home.resolve("k8s/kafka")));
    }

    /** As they are, but on the one broker that a test has. */
    List<NewTopic> topics() {
        return manifests
                .ofKind("KafkaTopic")
                .map(topic -> new NewTopic(name(topic), 1, (short) 1).configs(settings(topic)))
                .toList();
    }

    private static Map<String, String> settings(JsonNode topic) {
        Map<String, String> settings = new HashMap<>();
        topic.at("/spec/config")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        settings.put("min.insync.replicas", "1");
        return settings;
    }

    Set<String> users() {
        return manifests.ofKind("KafkaUser").map(KafkaDocuments::name).collect(Collectors.toSet());
    }

    Set<AclBinding> rights() {
        return manifests.ofKind("KafkaUser").flatMap(KafkaDocuments::rights).collect(Collectors.toSet());
    }

    private static Stream<AclBinding> rights(JsonNode user) {
        return user.at("/spec/authorization/acls")
                .valueStream()
                .flatMap(rule -> rule.path("operations")
                        .valueStream()
                        .map(operation -> right(name(user), operation.asText(), rule.path("resource"))));
    }

    private static AclBinding right(String user, String operation, JsonNode resource) {
        return right(
                user,
                AclOperation.fromString(operation),
                ResourceType.fromString(resource.path("type").asText()),
                resource.path("name").asText(),
                resource.path("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    static AclBinding right(String user, AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
    }

    private static String name(JsonNode document) {
        return document.at("/metadata/name").asText();
    }
}
