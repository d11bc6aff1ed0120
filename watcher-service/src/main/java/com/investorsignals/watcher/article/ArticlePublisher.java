package com.investorsignals.watcher.article;

import com.investorsignals.events.ArticlePublished;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Tells the other services of articles on the topic {@code articles}, and returns when the broker has them. */
@ApplicationScoped
@RegisterForReflection(targets = {ArticlePublished.class, ArticlePublished.Feed.class})
public class ArticlePublisher {
    /** Longer than the producer's own delivery.timeout.ms, which ends a send that the broker does not take. */
    private static final int PATIENCE_SECONDS = 30;

    private final Emitter<ArticlePublished> articles;
    private final Counter published;

    ArticlePublisher(
            // Bounded by the batches of the polls that run at a time, each of which waits for its acknowledgements.
            @Channel("articles") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<ArticlePublished> articles,
            MeterRegistry metrics) {
        this.articles = articles;
        this.published = metrics.counter("articles.published");
    }

    /** Throws when the broker did not take all of them: then none may be remembered as told. */
    public void publish(Origin origin, List<Publication> batch, boolean history, Instant observedAt)
            throws BrokerUnavailableException {
        List<CompletableFuture<Void>> sends = batch.stream()
                .map(publication -> send(event(publication, origin, history, observedAt)))
                .toList();
        try {
            CompletableFuture.allOf(sends.toArray(CompletableFuture<?>[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(e);
        }
        published.increment(batch.size());
    }

    private CompletableFuture<Void> send(ArticlePublished event) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.articleId().toString())
                .withHeaders(headers(event))
                .build();
        articles.send(Message.of(event)
                .addMetadata(metadata)
                .withAck(() -> {
                    sent.complete(null);
                    return CompletableFuture.completedFuture(null);
                })
                .withNack(failure -> {
                    sent.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        return sent;
    }

    private static ArticlePublished event(Publication publication, Origin origin, boolean history, Instant observedAt) {
        Article article = publication.article();
        return new ArticlePublished(
                publication.id(),
                article.contentHash(),
                history,
                observedAt,
                new ArticlePublished.Feed(origin.feedId(), origin.title(), origin.tags()),
                article.url() == null ? origin.url() : article.url(),
                article.guid(),
                article.publisher(),
                article.title(),
                article.text(),
                article.truncated(),
                article.language(),
                article.author(),
                article.tags(),
                article.publishedAt(),
                article.updatedAt(),
                article.dated(observedAt));
    }

    private static Headers headers(ArticlePublished event) {
        return new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(event.articleId() + ":" + event.contentHash()))
                .add("ce_source", bytes("watcher-service"))
                .add("ce_type", bytes("com.investorsignals.ArticlePublished.v1"))
                .add("ce_time", bytes(event.observedAt().toString()))
                .add("content-type", bytes("application/json"));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
