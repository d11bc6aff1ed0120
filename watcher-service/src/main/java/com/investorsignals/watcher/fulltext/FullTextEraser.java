package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.feed.Erasure;
import com.investorsignals.watcher.robots.RobotsCache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Erases the texts of pages that were read long ago, and rules that nobody may rely on any more. */
@ApplicationScoped
public class FullTextEraser {
    private final FullTextQueue queue;
    private final RobotsCache robots;
    private final FullTextConfig config;
    private final Clock clock;

    FullTextEraser(FullTextQueue queue, RobotsCache robots, FullTextConfig config, Clock clock) {
        this.queue = queue;
        this.robots = robots;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erase-old-full-texts",
            every = "${watcher.polling.erase-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void erase() {
        Instant before = clock.instant().minus(config.keep());
        long texts = Erasure.ofAll(atMost -> queue.erase(before, atMost));
        long rules = Erasure.ofAll(robots::eraseExpired);
        if (texts + rules > 0) {
            Log.infof("Erased %s full texts from before %s and the rules of %s sites", texts, before, rules);
        }
    }
}
