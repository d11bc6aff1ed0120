package com.investorsignals.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.investorsignals.stack.sample.SampleSetup;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a newcomer sees: the sample feeds become exactly these alerts, and a restart tells nothing again. */
class SampleStoriesIT {
    private static final List<String> TOLD = List.of(
            "Harbourline procurement 1 announced",
            "Nimbus AI tranche 1 rumoured",
            "Nimbus AI tranche 2 announced",
            "Quillon audit 1 verified",
            "Quillon traction 1 claimed",
            "Quillon traction 2 disputed");

    @Test
    void areToldOnceEachAndNotAgainAfterARestart() throws Exception {
        try (RunningStack running = RunningStack.startEmpty("samples", Map.of())) {
            SampleSetup.of(running.settings(), running.admin()).run();

            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(told(running)).containsExactlyElementsOf(TOLD));
            long mails = running.mailbox().count();
            assertThat(mails).isBetween(5L, 6L);
            assertEveryProbeIsContent(running);

            running.restart();
            Instant restarted = Instant.now();
            await().atMost(Duration.ofMinutes(2)).until(() -> everyFeedPolledSince(running, restarted));

            assertThat(told(running)).containsExactlyElementsOf(TOLD);
            assertThat(running.mailbox().count()).isEqualTo(mails);
        }
    }

    private static void assertEveryProbeIsContent(RunningStack running) {
        for (Port service : List.of(Port.WATCHER, Port.RULES, Port.NOTIFIER)) {
            given(running.api(service)).get("/q/health").then().statusCode(200);
        }
    }

    /** Every delivery that was accepted, as company, category, revision and standing. */
    private static List<String> told(RunningStack running) {
        List<Told> sent = given(running.api(Port.NOTIFIER))
                .get("/api/deliveries?state=sent")
                .jsonPath()
                .getList("items", Told.class);
        return sent.stream()
                .map(delivery -> describe(running, delivery))
                .sorted()
                .toList();
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
    private record Told(String signalId, int revision) {}

    private static boolean everyFeedPolledSince(RunningStack running, Instant since) {
        List<String> polled =
                given(running.api(Port.WATCHER)).get("/api/feeds").jsonPath().getList("items.lastSuccessAt");
        return polled.stream().allMatch(at -> at != null && Instant.parse(at).isAfter(since));
    }
}
