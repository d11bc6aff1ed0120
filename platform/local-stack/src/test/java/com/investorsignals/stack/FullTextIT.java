package com.investorsignals.stack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.stack.LoadFeeds.Entry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A deal of which the feed says nothing but a teaser is found in the text of its page, which is asked for once. */
class FullTextIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEAL =
            "Arden Robotics has raised $40 million in a Series B round led by Alder Capital, the company announced today.";
    private static final String MORE =
            "Alder Capital takes a seat on the board. The company makes machines that sort parcels in the dark of night,"
                    + " and wants to open a second factory with the money before the end of the coming year.";

    @Test
    void isReadFromThePageAndScored() throws Exception {
        try (LoadFeeds feeds = new LoadFeeds();
                TeaserSite site = new TeaserSite();
                RunningStack running = RunningStack.startEmpty(
                        "full-text", Map.of("WATCHER_POLL_INTERVAL", "PT1S", "WATCHER_HOST_DELAY", "PT0.2S"))) {
            site.put("/robots.txt", "User-agent: *\nDisallow: /closed/\n");
            site.put("/open/arden", page(DEAL));
            site.put("/closed/belmar", page(DEAL.replace("Arden", "Belmar")));
            String id = addFeed(running, feeds.address("teasers"));

            feeds.add(
                    "teasers",
                    new Entry(
                            site.address("/closed/belmar"),
                            "Belmar Robotics raises Series B funding",
                            "News of Belmar."));
            feeds.add(
                    "teasers",
                    new Entry(site.address("/open/arden"), "Arden Robotics raises Series B funding", "News of Arden."));

            List<JsonNode> published = TopicRecords.await(TopicRecords.broker(running), "articles", 2).stream()
                    .map(letter -> read(letter.value()))
                    .toList();
            assertThat(published)
                    .extracting(article -> article.path("text").asText())
                    .containsExactlyInAnyOrder(
                            "News of Belmar.",
                            "News of Arden.\nArden Robotics raises Series B funding\n" + DEAL + "\n" + MORE);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(amountRaisedByArden(running)).isEqualTo(40_000_000));
            assertThat(site.asked()).containsExactly("/robots.txt", "/open/arden");
            assertThat(whatBecameOfPages(running, id)).contains("1 forbidden by robots.txt", "1 read");
        }
    }

    private static String page(String text) {
        return "<html><body><nav><a href='/'>Home</a></nav><article><h1>Arden Robotics raises Series B funding</h1><p>"
                + text + "</p><p>" + MORE
                + "</p></article><footer>Quarry Energy raises $90 million</footer></body></html>";
    }

    private static String addFeed(RunningStack running, String address) {
        String id = given(running.api(Port.WATCHER))
                .body(Map.of("url", address, "fullText", true))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given(running.api(Port.WATCHER))
                .post("/api/feeds/{id}/poll?wait=true", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static @Nullable Integer amountRaisedByArden(RunningStack running) {
        return given(running.api(Port.RULES))
                .get("/api/signals")
                .jsonPath()
                .get("items.find { it.company.name == 'Arden Robotics' }?.facts?.amount?.value");
    }

    private static List<String> whatBecameOfPages(RunningStack running, String id) {
        return given(running.api(Port.WATCHER))
                .get("/api/feeds/{id}/polls", id)
                .jsonPath()
                .getList("items.fullText", String.class)
                .stream()
                .filter(words -> words != null)
                .flatMap(words -> List.of(words.split(", ")).stream())
                .toList();
    }

    private static JsonNode read(byte[] record) {
        try {
            return JSON.readTree(record);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
