package com.investorsignals.stack;

import static com.investorsignals.stack.KafkaDocuments.right;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents grant is what the services' channels do, and nothing else. */
class KafkaDocumentsTest {
    private static final Path HOME = Path.of(System.getProperty("signals.home", "../.."));
    private static final Set<String> SERVICES = LocalStack.SERVICES.keySet();
    private static final String REPLICA = "${quarkus.uuid}";

    private static KafkaDocuments documents;

    @BeforeAll
    static void read() throws IOException {
        documents = KafkaDocuments.read(HOME);
    }

    @Test
    void everyFileIsListedAndEveryListedFileExists() {
        assertThat(documents
                        .manifests()
                        .kustomization()
                        .path("resources")
                        .valueStream()
                        .map(JsonNode::asText))
                .hasSameElementsAs(documents.manifests().files());
    }

    @Test
    void everyTopicThatALocalStackHasIsThere() {
        assertThat(documents.topics()).extracting(NewTopic::name).hasSameElementsAs(LocalStack.TOPICS);
    }

    @Test
    void everyServiceMayDoWhatItsChannelsDoAndNothingElse() throws IOException {
        Set<AclBinding> needed = new HashSet<>();
        for (String service : SERVICES) {
            needed.addAll(neededBy(service));
        }

        assertThat(documents.users()).isEqualTo(SERVICES);
        assertThat(documents.rights()).isEqualTo(needed);
    }

    @Test
    void aSignOutIsKnownForAsLongAsItsSessionMightHaveLived() throws IOException {
        String longest = properties("platform/sign-in/src/main/resources/META-INF/microprofile-config.properties")
                .getProperty("signals.sign-in.session-longest")
                .replaceAll("^\\$\\{\\w+:(\\d+d)}$", "P$1");
        long kept = Long.parseLong(documents
                .manifests()
                .named("KafkaTopic", "sign-outs")
                .at("/spec/config/retention.ms")
                .asText());

        assertThat(Duration.ofMillis(kept)).isGreaterThanOrEqualTo(Duration.parse(longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"watcher-service", "rules-service", "notifier-service"})
    void everyPodSignsInAsTheUserOfItsServiceByASecretThatIsNotHere(String service) throws IOException {
        Manifests base = Manifests.read(HOME.resolve("k8s/base"));
        JsonNode user = documents.manifests().named("KafkaUser", service);

        assertThat(user.at("/spec/authentication")).hasSize(1);
        assertThat(base.container(service).path("env").valueStream())
                .filteredOn(variable -> variable.path("name").asText().equals("KAFKA_SASL_JAAS_CONFIG"))
                .singleElement()
                .satisfies(variable -> {
                    JsonNode secret = variable.at("/valueFrom/secretKeyRef");
                    assertThat(secret.path("name").asText()).isEqualTo(service);
                    assertThat(secret.path("key").asText()).isEqualTo("sasl.jaas.config");
                });
        assertThat(base.variables(service))
                .contains("KAFKA_SECURITY_PROTOCOL", "KAFKA_SASL_MECHANISM", "KAFKA_SSL_TRUSTSTORE_CERTIFICATES");
    }

    private static Set<AclBinding> neededBy(String service) throws IOException {
        Properties settings = properties("platform/sign-in/src/main/resources/META-INF/microprofile-config.properties");
        settings.putAll(properties(service + "/src/main/resources/application.properties"));
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging."))
                .flatMap(name -> neededFor(service, name, settings.getProperty(name)).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<AclBinding> neededFor(String service, String setting, String value) {
        if (setting.endsWith(".group.id")) {
            return Optional.of(group(service, value));
        }
        if (setting.endsWith(".topic")) {
            boolean reads = setting.startsWith("mp.messaging.incoming.") && !setting.contains(".dead-letter-queue.");
            return Optional.of(right(service, reads ? READ : WRITE, ResourceType.TOPIC, value, PatternType.LITERAL));
        }
        return Optional.empty();
    }

    private static AclBinding group(String service, String id) {
        String name = id.replace("${quarkus.application.name}", service);
        return name.endsWith(REPLICA)
                ? right(service, READ, ResourceType.GROUP, name.replace(REPLICA, ""), PatternType.PREFIXED)
                : right(service, READ, ResourceType.GROUP, name, PatternType.LITERAL);
    }

    private static Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(HOME.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
