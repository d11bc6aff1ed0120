package com.investorsignals.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.investorsignals.stack.sample.SampleSetup;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a newcomer sees: the sample feeds become exactly these alerts in each channel, and a restart tells nothing again. */
class SampleStoriesIT {
    private static final List<String> TOLD = List.of(
            "Harbourline procurement 1 announced",
            "Nimbus AI tranche 1 rumoured",
            "Nimbus AI tranche 2 announced",
            "Quillon audit 1 verified",
            "Quillon traction 1 claimed",
            "Quillon traction 2 disputed");

    private static final Map<String, List<String>> TOLD_BY_EACH = Map.of("email", TOLD, "slack", TOLD, "webhook", TOLD);

    @Test
    void areToldOnceEachAndNotAgainAfterARestart() throws Exception {
        try (RunningStack running = RunningStack.startEmpty("samples", Map.of())) {
            SampleSetup.of(running.settings(), running.admin()).run();

            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(told(running)).isEqualTo(TOLD_BY_EACH));
            List<Long> accepted = accepted(running);
            assertThat(accepted).allSatisfy(count -> assertThat(count).isBetween(5L, 6L));
            assertEveryProbeIsContent(running);
            assertTheirSiteNamesThem(running);

            running.restart();
            Instant restarted = Instant.now();
            await().atMost(Duration.ofMinutes(2)).until(() -> everyFeedPolledSince(running, restarted));

            assertThat(told(running)).isEqualTo(TOLD_BY_EACH);
            assertThat(accepted(running)).isEqualTo(accepted);
        }
    }

    private static void assertTheirSiteNamesThem(RunningStack running) {
        List<String> watched =
                given(running.api(Port.WATCHER)).get("/api/feeds").jsonPath().getList("items.url");
        List<String> named = given(running.api(Port.WATCHER))
                .body(Map.of("url", running.settings().address(Port.FEEDS)))
                .post("/api/feeds/discover")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("candidates.url");

        assertThat(named).hasSizeGreaterThan(1).isSubsetOf(watched);
    }

    private static void assertEveryProbeIsContent(RunningStack running) {
        for (Port service : List.of(Port.WATCHER, Port.RULES, Port.NOTIFIER)) {
            given(running.api(service)).get("/q/health").then().statusCode(200);
        }
    }

    /** The messages that were accepted by mail server, Slack sink and webhook sink. */
    private static List<Long> accepted(RunningStack running) throws IOException {
        return List.of(
                running.mailbox().count(),
                files(running.settings().slack()),
                files(running.settings().webhook()));
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** By channel every delivery that was accepted, as company, category, revision and standing. */
    private static Map<String, List<String>> told(RunningStack running) {
        List<Told> sent = given(running.api(Port.NOTIFIER))
                .get("/api/deliveries?state=sent")
                .jsonPath()
                .getList("items", Told.class);
        Map<String, List<String>> told = new HashMap<>();
        for (Told delivery : sent) {
            told.computeIfAbsent(delivery.channel(), channel -> new ArrayList<>())
                    .add(describe(running, delivery));
        }
        told.values().forEach(Collections::sort);
        return told;
    }

    private static String describe(RunningStack running, Told delivery) {
        JsonPath story = given(running.api(Port.RULES))
                .get("/api/stories/{id}", delivery.signalId())
                .jsonPath();
        String standing = story.getString("revisions.find { it.revision == " + delivery.revision() + " }.standing");
        return "%s %s %d %s"
                .formatted(
                        story.getString("signal.company.name"),
                        story.getString("category"),
                        delivery.revision(),
                        standing);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Told(String channel, String signalId, int revision) {}

    private static boolean everyFeedPolledSince(RunningStack running, Instant since) {
        List<String> polled =
                given(running.api(Port.WATCHER)).get("/api/feeds").jsonPath().getList("items.lastSuccessAt");
        return polled.stream().allMatch(at -> at != null && Instant.parse(at).isAfter(since));
    }
}
