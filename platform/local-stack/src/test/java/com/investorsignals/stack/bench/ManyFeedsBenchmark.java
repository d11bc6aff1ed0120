package com.investorsignals.stack.bench;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.WatcherReplicas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a watcher that looks after very many feeds keeps in memory while it polls all of them every minute. */
final class ManyFeedsBenchmark implements Benchmark {
    private static final int FEEDS = 20_000;
    private static final int HOSTS = 500;
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final Map<String, String> EVERY_MINUTE = Map.of(
            "WATCHER_POLL_INTERVAL", INTERVAL.toString(),
            "WATCHER_MIN_POLL_INTERVAL", INTERVAL.toString(),
            "WATCHER_MAX_POLL_INTERVAL", INTERVAL.toString(),
            "WATCHER_HOST_DELAY", "PT0S");

    @Override
    public List<Figure> measure() throws Exception {
        try (PolledFeeds feeds = new PolledFeeds(HOSTS);
                WatcherReplicas watcher = WatcherReplicas.start("bench-many-feeds", 1, EVERY_MINUTE)) {
            long start = System.nanoTime();
            watcher.addFeeds(feeds.addresses(FEEDS));
            double adding = (System.nanoTime() - start) / 1e9;
            await().atMost(10, MINUTES).until(() -> feeds.answered() >= 2 * FEEDS);
            ProcessHandle process = watcher.replica(0).handle();
            Duration used = ProcessorTime.of(process);
            double rate = feeds.rate(INTERVAL);
            double busy = ProcessorTime.of(process).minus(used).toNanos() / 1e9 / INTERVAL.toSeconds();
            collect(process);
            return List.of(
                    Figure.of("adding 20,000 feeds from one OPML document", adding, "s"),
                    Figure.of("polls of 20,000 feeds, each a minute", rate, "polls/s"),
                    Figure.of("processors that this takes in the watcher", busy, "of 1"),
                    Figure.of("its heap after a collection", heap(watcher) / 1e6, "MB"));
        }
    }

    private static void collect(ProcessHandle process) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process collection = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collection.waitFor() != 0) {
            throw new IllegalStateException("the watcher did not collect its garbage");
        }
    }

    /** In bytes, by its own metrics. */
    private static double heap(WatcherReplicas watcher) {
        return given(watcher.api(0))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString()
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
