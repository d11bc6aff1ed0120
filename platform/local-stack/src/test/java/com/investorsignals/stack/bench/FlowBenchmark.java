package com.investorsignals.stack.bench;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.investorsignals.stack.Corpora;
import com.investorsignals.stack.LoadFeeds;
import com.investorsignals.stack.Port;
import com.investorsignals.stack.RunningStack;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many real articles a second go the whole way: polled, parsed, through Kafka, scored and stored. */
final class FlowBenchmark implements Benchmark {
    static final Map<String, String> FAST_POLLING =
            Map.of("WATCHER_POLL_INTERVAL", "PT1S", "WATCHER_HOST_DELAY", "PT0S");

    private static final int FEEDS = 100;
    private static final int ENTRIES = 100;
    private static final Pattern SCORED = Pattern.compile("(?m)^articles_scored_total(?:\\{[^}]*})? ([0-9.E]+)$");

    @Override
    public List<Figure> measure() throws Exception {
        List<JsonNode> news = Corpora.lines(Corpora.require("news/fmp-stock-news.jsonl.gz"), FEEDS * ENTRIES);
        try (LoadFeeds feeds = new LoadFeeds();
                RunningStack running = RunningStack.startEmpty("bench-flow", FAST_POLLING)) {
            for (int feed = 0; feed < FEEDS; feed++) {
                running.addFeed(feeds.address("feed" + feed));
            }
            long start = System.nanoTime();
            for (int number = 0; number < news.size(); number++) {
                feeds.add("feed" + number % FEEDS, entry(number, news.get(number)));
            }
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> scored(running) >= news.size());
            double seconds = (System.nanoTime() - start) / 1e9;
            return List.of(Figure.of("feed to stored signal, end to end", news.size() / seconds, "articles/s"));
        }
    }

    private static LoadFeeds.Entry entry(int number, JsonNode item) {
        return new LoadFeeds.Entry(
                "http://news.localhost/" + number,
                escape(item.path("title").asText()),
                escape(item.path("text").asText()));
    }

    private static String escape(String text) {
        return text.replaceAll("[^\\P{Cc}\\n]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static double scored(RunningStack running) {
        String metrics = given(running.api(Port.RULES))
                .accept(ContentType.TEXT)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher matcher = SCORED.matcher(metrics);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
