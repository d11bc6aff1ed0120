package com.investorsignals.rules.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.events.SignalRaised;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Both topics, as a watcher and a notifier see them. */
final class Wire {
    private final InMemoryConnector broker;
    private final ObjectMapper json;

    Wire(InMemoryConnector broker, ObjectMapper json) {
        this.broker = broker;
        this.json = json;
    }

    static ArticlePublished article(String publisher, Instant at, String title, String text) {
        UUID id = UUID.nameUUIDFromBytes((publisher + title).getBytes(StandardCharsets.UTF_8));
        UUID feed = UUID.nameUUIDFromBytes(publisher.getBytes(StandardCharsets.UTF_8));
        return new ArticlePublished(
                id,
                Integer.toHexString(text.hashCode()),
                false,
                at.plusSeconds(5),
                new ArticlePublished.Feed(feed, publisher, List.of("sample")),
                URI.create("https://" + publisher + "/" + id),
                null,
                publisher,
                title,
                text,
                false,
                "en",
                null,
                List.of(),
                at,
                null,
                "stated");
    }

    /** The same as a feed's first fetch would bring it. */
    static ArticlePublished fromBefore(ArticlePublished article) {
        return new ArticlePublished(
                article.articleId(),
                article.contentHash(),
                true,
                article.observedAt(),
                article.feed(),
                article.url(),
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
                article.dated());
    }

    /** Completes with the acknowledgement, or with the reason of the refusal. */
    CompletableFuture<Void> send(ArticlePublished article) {
        var done = new CompletableFuture<Void>();
        broker.<Message<byte[]>>source("articles")
                .send(Message.of(bytes(article))
                        .withAck(() -> {
                            done.complete(null);
                            return CompletableFuture.completedFuture(null);
                        })
                        .withNack(reason -> {
                            done.completeExceptionally(reason);
                            return CompletableFuture.completedFuture(null);
                        }));
        return done.orTimeout(30, TimeUnit.SECONDS);
    }

    /** What was published of these companies, in order. */
    List<SignalRaised> signals(List<String> companyKeys) {
        InMemorySink<SignalRaised> sink = broker.sink("signals");
        return sink.received().stream()
                .map(Message::getPayload)
                .filter(signal -> companyKeys.contains(signal.company().key()))
                .toList();
    }

    private byte[] bytes(ArticlePublished article) {
        try {
            return json.writeValueAsBytes(article);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
