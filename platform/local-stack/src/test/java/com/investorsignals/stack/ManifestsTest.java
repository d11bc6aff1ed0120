package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.stack.server.FrontDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kubernetes base agrees with the services that it runs. */
class ManifestsTest {
    private static final String DEFAULTS = "src/main/resources/META-INF/microprofile-config.properties";
    private static final Path HOME = Path.of(System.getProperty("signals.home", "../.."));
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{([A-Z_]+)}");

    private static Manifests manifests;

    @BeforeAll
    static void read() throws IOException {
        manifests = Manifests.read(HOME.resolve("k8s/base"));
    }

    @Test
    void everyFileIsListedAndEveryListedFileExists() {
        assertThat(texts(manifests.kustomization().path("resources"))).hasSameElementsAs(manifests.files());
    }

    @Test
    void noSecretIsCommitted() {
        assertThat(manifests.ofKind("Secret")).isEmpty();
        assertThat(manifests.kustomization().has("secretGenerator")).isFalse();
    }

    @Test
    void everyServiceIsDeployedFromAnImageOfItsName() {
        List<String> deployed = manifests
                .ofKind("Deployment")
                .map(deployment -> deployment.at("/metadata/name").asText())
                .toList();

        assertThat(deployed).containsExactlyInAnyOrder("watcher-service", "rules-service", "notifier-service");
        assertThat(texts(manifests.kustomization().path("images"), "name"))
                .hasSameElementsAs(deployed.stream()
                        .map(name -> manifests.container(name).path("image").asText())
                        .toList())
                .hasSameElementsAs(deployed.stream()
                        .map(name -> "investor-signals/" + name)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"watcher-service", "rules-service", "notifier-service"})
    void everyPodIsWhatTheRestrictedStandardAllows(String service) {
        JsonNode pod = manifests.pod(service);
        JsonNode container = manifests.container(service);
        JsonNode allowed = container.path("securityContext");

        assertThat(pod.path("containers")).hasSize(1);
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(manifests.named(
                        "ServiceAccount", pod.path("serviceAccountName").asText()))
                .isNotNull();
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(allowed.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(allowed.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(texts(allowed.at("/capabilities/drop"))).containsExactly("ALL");
        assertThat(container.at("/resources/requests").properties()).isNotEmpty();
        assertThat(container.at("/resources/limits").properties()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"startupProbe, /q/health/started", "readinessProbe, /q/health/ready", "livenessProbe, /q/health/live"})
    void everyProbeAsksItsOwnQuestion(String probe, String path) {
        assertThat(manifests.ofKind("Deployment"))
                .allSatisfy(deployment -> assertThat(deployment
                                .at("/spec/template/spec/containers/0/" + probe + "/httpGet/path")
                                .asText())
                        .isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"watcher-service", "rules-service", "notifier-service"})
    void everyServiceIsToldWhatItCannotStartWithout(String service) throws IOException {
        assertThat(manifests.variables(service))
                .containsAll(required(properties(service)))
                .contains("SIGNALS_USERS_FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watcher-service", "rules-service", "notifier-service"})
    void whoeverHasPagesIsToldTheKeysOfSessionsAndLinks(String service) throws IOException {
        Properties shared = read(HOME.resolve("platform/console").resolve(DEFAULTS));
        shared.putAll(read(HOME.resolve("platform/sign-in").resolve(DEFAULTS)));
        shared.putAll(properties(service));

        assertThat(required(shared)).contains("SIGNALS_SESSION_KEY");
        assertThat(manifests.variables(service)).containsAll(required(shared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"watcher-service", "rules-service", "notifier-service"})
    void everyServiceListensWhereOthersLookForIt(String service) throws IOException {
        int port = Integer.parseInt(properties(service).getProperty("quarkus.http.port"));

        assertThat(manifests.container(service).at("/ports/0/containerPort").asInt())
                .isEqualTo(port);
        JsonNode spec = manifests.named("Service", service).path("spec");
        assertThat(spec.at("/ports/0/port").asInt()).isEqualTo(port);
        assertThat(spec.at("/ports/0/targetPort").asText())
                .isEqualTo(manifests.container(service).at("/ports/0/name").asText());
        JsonNode deployment = manifests.named("Deployment", service);
        assertThat(spec.path("selector")).isEqualTo(deployment.at("/spec/selector/matchLabels"));
        assertThat(deployment.at("/spec/template/metadata/labels").properties())
                .containsAll(spec.path("selector").properties());
    }

    @ParameterizedTest
    @ValueSource(strings = {"watcher-service", "rules-service", "notifier-service"})
    void noPodIsKilledWhileItsServiceIsStopping(String service) throws IOException {
        JsonNode pod = manifests.pod(service);
        int announced = manifests
                .container(service)
                .at("/lifecycle/preStop/sleep/seconds")
                .asInt();
        Duration stopping = Duration.parse("PT"
                + properties(service).getProperty("quarkus.shutdown.timeout").toUpperCase(Locale.ROOT));

        assertThat(Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asInt()))
                .isGreaterThan(stopping.plusSeconds(announced));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile.jvm", "Dockerfile.native"})
    void everyServiceEndsWhenItHasNoMemoryLeft(String image) throws IOException {
        assertThat(Files.readAllLines(HOME.resolve("k8s/images").resolve(image)))
                .filteredOn(line -> line.startsWith("ENTRYPOINT"))
                .singleElement()
                .asString()
                .contains("\"-XX:+ExitOnOutOfMemoryError\"");
    }

    @Test
    void whatEveryServiceHasIsAnsweredByThePodsOfEach() {
        JsonNode site = manifests.named("Service", "site").path("spec");

        assertThat(site.at("/ports/0/targetPort").asText()).isEqualTo("http");
        assertThat(manifests.ofKind("Deployment"))
                .hasSize(3)
                .allSatisfy(deployment -> assertThat(
                                deployment.at("/spec/template/metadata/labels").properties())
                        .containsAll(site.path("selector").properties()));
    }

    @Test
    void everyRouteLeadsToAServiceAndNoneToWhatIsManagement() {
        List<JsonNode> routes = manifests
                .ofKind("Ingress")
                .flatMap(ingress -> ingress.at("/spec/rules").valueStream())
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .toList();

        assertThat(routes).isNotEmpty().allSatisfy(route -> {
            JsonNode backend = route.at("/backend/service");
            JsonNode service = manifests.named("Service", backend.path("name").asText());
            assertThat(texts(service.at("/spec/ports"), "name"))
                    .contains(backend.at("/port/name").asText());
            assertThat(reaches(route, "/q/metrics")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/, rules-service",
        "/signals, rules-service",
        "/login, site",
        "/logout, site",
        "/j_security_check, site",
        "/assets/console.css, site",
        "/assets/rule.schema.json, rules-service",
        "/api/signals, rules-service",
        "/api/score, rules-service",
        "/feeds/7, watcher-service",
        "/api/feeds/preview, watcher-service",
        "/websub/callback, watcher-service",
        "/subscribe, notifier-service",
        "/subscriptions, notifier-service",
        "/unsubscribe/token, notifier-service",
        "/api/subscriptions, notifier-service",
        "/api/deliveries/7/retry, notifier-service",
    })
    void theLongestRouteLeadsToTheServiceThatAnswers(String path, String service) {
        assertThat(manifests
                        .ofKind("Ingress")
                        .flatMap(ingress ->
                                ingress.at("/spec/rules/0/http/paths").valueStream())
                        .filter(route -> reaches(route, path))
                        .max((one, other) -> Integer.compare(
                                one.path("path").asText().length(),
                                other.path("path").asText().length())))
                .hasValueSatisfying(route ->
                        assertThat(route.at("/backend/service/name").asText()).isEqualTo(service));
    }

    @Test
    void theFrontDoorOfALocalStackLeadsWhereTheIngressLeads() {
        assertThat(manifests
                        .ofKind("Ingress")
                        .flatMap(ingress ->
                                ingress.at("/spec/rules/0/http/paths").valueStream()))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(
                                FrontDoor.serviceAt(route.path("path").asText()))
                        .hasValue(route.at("/backend/service/name").asText()));
        assertThat(FrontDoor.serviceAt("/q/metrics")).isEmpty();
    }

    /** As Kubernetes matches: a prefix counts by whole elements of the path. */
    private static boolean reaches(JsonNode route, String path) {
        String prefix = route.path("path").asText();
        if (route.path("pathType").asText().equals("Exact")) {
            return path.equals(prefix);
        }
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    private static Properties properties(String service) throws IOException {
        return read(HOME.resolve(service).resolve("src/main/resources/application.properties"));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> required(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .flatMap(name ->
                        WITHOUT_DEFAULT.matcher(properties.getProperty(name)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.path(field).asText()).toList();
    }
}
