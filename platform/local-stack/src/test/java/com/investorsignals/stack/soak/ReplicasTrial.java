package com.investorsignals.stack.soak;

import static org.awaitility.Awaitility.await;

import com.investorsignals.stack.WatcherReplicas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Watchers share feeds; after a while the last of them is killed in the middle of a poll.
 *
 * @param undisturbed how long they are watched before that
 */
record ReplicasTrial(int replicas, int feeds, int hosts, Duration interval, Duration hostDelay, Duration undisturbed) {
    private static final Duration ANSWER_TIME = Duration.ofMillis(50);
    private static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration ROOM_PATIENCE = Duration.ofSeconds(2);

    /** As the watcher has it: what a request may take, what it brings may wait, and half a minute to publish that. */
    private static final Duration LEASE = TOTAL_TIMEOUT.plus(ROOM_PATIENCE).plusSeconds(30);

    /** For a claim to come round, on a machine that does other things too. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    TrialReport run(String name) throws Exception {
        try (VisitedFeeds visited = new VisitedFeeds(hosts, ANSWER_TIME);
                WatcherReplicas watchers = WatcherReplicas.start(name, replicas, variables())) {
            watchers.addFeeds(visited.addresses(feeds));
            await().atMost(interval.multipliedBy(3).plusMinutes(1))
                    .until(() -> new Conduct(visited.visits()).feedsVisited() == feeds);
            long from = System.nanoTime();
            await().atMost(undisturbed.plusMinutes(1)).until(() -> System.nanoTime() - from > undisturbed.toNanos());

            String doomed = WatcherReplicas.mark(replicas - 1);
            visited.keepWaiting(doomed);
            await().atMost(interval.plusMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(visited::keepsSomebody);
            watchers.replica(replicas - 1).kill();
            long killed = System.nanoTime();
            Duration aftermath = LEASE.plus(interval.multipliedBy(2));
            await().atMost(aftermath.plusMinutes(1)).until(() -> System.nanoTime() - killed > aftermath.toNanos());
            return TrialReport.of(this, visited.visits(), from, killed, System.nanoTime());
        }
    }

    /** What is left undone by who died is taken up when its lease ends. */
    Duration longestLoss() {
        return LEASE.plus(SLACK);
    }

    Duration longestPause() {
        Duration queue = hostDelay.plus(ANSWER_TIME).multipliedBy(Math.ceilDiv(feeds, hosts));
        return interval.plus(queue).plus(SLACK);
    }

    private Map<String, String> variables() {
        return Map.of(
                "WATCHER_POLL_INTERVAL", interval.toString(),
                "WATCHER_HOST_DELAY", hostDelay.toString(),
                "WATCHER_FETCH_TOTAL_TIMEOUT", TOTAL_TIMEOUT.toString(),
                "WATCHER_ROOM_PATIENCE", ROOM_PATIENCE.toString());
    }

    List<String> marks() {
        return IntStream.range(0, replicas).mapToObj(WatcherReplicas::mark).toList();
    }
}
