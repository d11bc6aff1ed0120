package com.investorsignals.rules.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ArticleProcessorTest {
    @Inject
    @Any
    InMemoryConnector broker;

    @Test
    void refusesAnUnreadableRecordWithItsReasonAndGoesOn() {
        var reason = new AtomicReference<Throwable>();
        var acknowledged = new AtomicReference<>(false);

        broker.<Message<byte[]>>source("articles")
                .send(Message.of("{\"articleId\": 7}".getBytes(StandardCharsets.UTF_8))
                        .withNack(failure -> {
                            reason.set(failure);
                            return CompletableFuture.completedFuture(null);
                        }));
        await().untilAsserted(() -> assertThat(reason.get()).hasMessageStartingWith("The record is no article"));
        broker.<Message<byte[]>>source("articles")
                .send(Message.of(readable().getBytes(StandardCharsets.UTF_8)).withAck(() -> {
                    acknowledged.set(true);
                    return CompletableFuture.completedFuture(null);
                }));

        await().untilAsserted(() -> assertThat(acknowledged.get()).isTrue());
    }

    private static String readable() {
        return """
                {"articleId": "0b7c1a52-6f0e-5c11-8d6b-1f2a3b4c5d6e", "contentHash": "h1", "history": false,
                 "observedAt": "2026-03-01T08:00:00Z",
                 "feed": {"id": "5b7c1a52-6f0e-5c11-8d6b-1f2a3b4c5d6e", "title": "Wire", "tags": []},
                 "url": "https://press.example/1", "publisher": "press.example", "title": "Weather", "text": "Fine.",
                 "dated": "missing"}
                """;
    }
}
