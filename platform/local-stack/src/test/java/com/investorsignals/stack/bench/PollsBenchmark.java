package com.investorsignals.stack.bench;

import com.investorsignals.stack.WatcherReplicas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many feeds a second a watcher polls that never has to wait for one to be due, everything included that it writes
 * down, beside clients that only ask: one that keeps its connections, and one that makes one for each request, as a
 * watcher does, which comes back after minutes. They take turns, on the same server and the same processors.
 */
final class PollsBenchmark implements Benchmark {
    private static final int HOSTS = 500;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int AT_A_TIME = 64;
    private static final Map<String, String> WITHOUT_PAUSES = Map.of(
            "WATCHER_POLL_INTERVAL", "PT0S",
            "WATCHER_HOST_DELAY", "PT0S");

    @Override
    public List<Figure> measure() throws Exception {
        try (PolledFeeds feeds = new PolledFeeds(HOSTS);
                BareClient keeping = BareClient.keeping(feeds, HOSTS);
                BareClient connecting = BareClient.connecting(feeds, HOSTS);
                WatcherReplicas watcher = WatcherReplicas.start("bench-polls", 1, WITHOUT_PAUSES)) {
            watcher.addFeeds(feeds.addresses());
            ProcessHandle process = watcher.replica(0).handle();
            feeds.rate(WARM_UP);
            List<Double> polls = new ArrayList<>();
            List<Double> kept = new ArrayList<>();
            List<Double> connected = new ArrayList<>();
            List<Double> costs = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long before = feeds.answered();
                Duration used = ProcessorTime.of(process);
                polls.add(feeds.rate(ROUND));
                costs.add(ProcessorTime.of(process).minus(used).toNanos() / 1e6 / (feeds.answered() - before));
                signal("STOP", process);
                kept.add(rate(feeds, keeping));
                connected.add(rate(feeds, connecting));
                signal("CONT", process);
            }
            return List.of(
                    Figure.beside("bare client", median(kept), "polls by one watcher", median(polls), "polls/s"),
                    Figure.beside(
                            "bare client that connects anew",
                            median(connected),
                            "polls by one watcher",
                            median(polls),
                            "polls/s"),
                    Figure.of("processor time of a poll in the watcher", median(costs), "ms"));
        }
    }

    private static double rate(PolledFeeds feeds, BareClient client) {
        client.start(AT_A_TIME);
        double rate = feeds.rate(ROUND);
        client.stop();
        return rate;
    }

    /** While it is stopped, it takes no time from the client; it does not notice. */
    private static void signal(String name, ProcessHandle process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("no " + name + " for process " + process.pid());
        }
    }

    private static double median(List<Double> values) {
        return Medians.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
