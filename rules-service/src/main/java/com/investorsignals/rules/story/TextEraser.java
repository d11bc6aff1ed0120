package com.investorsignals.rules.story;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Erases the texts of old articles. */
@ApplicationScoped
public class TextEraser {
    private final StoryConfig config;
    private final Clock clock;

    TextEraser(StoryConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            identity = "erase-old-texts",
            every = "${rules.story.erase-every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    public void erase() {
        Instant oldest = clock.instant().minus(config.keepTexts());
        long erased = ArchivedArticle.delete("observedAt < ?1", oldest);
        if (erased > 0) {
            Log.infof("Erased the texts of %s articles first seen before %s", erased, oldest);
        }
    }
}
