package com.investorsignals.rules.article;

import com.investorsignals.messaging.InPlaceRetry;
import com.investorsignals.rules.signal.SignalOutbox;
import com.investorsignals.rules.story.Sighting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles from the topic. An article is acknowledged once the broker has every revision that it led to; one that
 * comes again changes nothing, and publishes what its first coming left unpublished.
 */
@ApplicationScoped
public class ArticleProcessor {
    private final ArticleReader reader;
    private final ArticleIntake intake;
    private final SignalOutbox outbox;
    private final InPlaceRetry retry;

    ArticleProcessor(ArticleReader reader, ArticleIntake intake, SignalOutbox outbox, InPlaceRetry retry) {
        this.reader = reader;
        this.intake = intake;
        this.outbox = outbox;
        this.retry = retry;
    }

    /** Whatever this throws takes the record to the dead letters, with the message as the reason. */
    @Incoming("articles")
    @RunOnVirtualThread
    public void process(byte @Nullable [] published) throws UnreadableArticleException {
        Sighting sighting = reader.read(published);
        retry.run("An article", () -> {
            intake.take(sighting);
            outbox.publishOf(sighting.article().articleId());
        });
    }
}
