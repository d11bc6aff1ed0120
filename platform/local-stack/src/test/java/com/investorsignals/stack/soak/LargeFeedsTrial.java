package com.investorsignals.stack.soak;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.WatcherReplicas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A watcher with the memory of a service is to read feeds at once that together are many times too large for it; no more
 * of them than a page of the list of feeds shows.
 */
record LargeFeedsTrial(int large, int small) {
    /** All first polls fall into it. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Whether the watcher lives on, and has read all of them. */
    boolean succeeds(String name) throws Exception {
        Map<String, String> variables =
                Map.of("WATCHER_POLL_INTERVAL", INTERVAL.toString(), "WATCHER_HOST_DELAY", "PT0.1S");
        try (LargeFeeds feeds = new LargeFeeds(large);
                WatcherReplicas watcher = WatcherReplicas.start(name, 1, variables)) {
            watcher.addFeeds(feeds.addresses(small));
            await().atMost(PATIENCE).until(() -> !isAlive(watcher) || read(watcher) == large + small);
            return isAlive(watcher);
        }
    }

    private static boolean isAlive(WatcherReplicas watcher) {
        return watcher.replica(0).handle().isAlive();
    }

    private static long read(WatcherReplicas watcher) {
        List<Object> successes =
                given(watcher.api(0)).get("/api/feeds").then().extract().path("items.lastSuccessAt");
        return successes.stream().filter(Objects::nonNull).count();
    }
}
