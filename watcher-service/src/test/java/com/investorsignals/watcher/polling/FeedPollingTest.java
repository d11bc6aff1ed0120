package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.polling.PolledFeed.item;
import static com.investorsignals.watcher.polling.PolledFeed.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a feed's polls bring to the topic. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedPollingTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Inject
    @Any
    InMemoryConnector connector;

    private final PolledFeed feed = new PolledFeed(SERVER);
    private InMemorySink<ArticlePublished> articles;

    @BeforeEach
    void listen() {
        articles = connector.sink("articles");
        articles.clear();
    }

    @Test
    void publishesANewFeedsFirstEntriesAsHistoryAndLaterOnesAsNews() {
        feed.serve(rss(item("one", "First", "Body of one"), item("two", "Second", "Body of two")));

        feed.watch();
        feed.serve(rss(
                item("three", "Third", "Body of three"),
                item("one", "First", "Body of one"),
                item("two", "Second", "Body of two")));
        feed.poll().body("outcome", is("read")).body("published", is(1)).body("edited", is(0));

        assertThat(published()).extracting(ArticlePublished::title).containsExactly("Second", "First", "Third");
        assertThat(published()).extracting(ArticlePublished::history).containsExactly(true, true, false);
        ArticlePublished last = published().getLast();
        assertThat(last.url()).hasToString("https://news.example.com/three");
        // Whatever it links to: this is where it was read.
        assertThat(last.publisher()).isEqualTo("localhost");
        assertThat(last.text()).isEqualTo("Body of three");
        assertThat(last.publishedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(last.dated()).isEqualTo("stated");
        assertThat(last.feed().title()).isEqualTo("The Example");
        feed.view().body("articleCount", is(3)).body("status", is("active")).body("title", is("The Example"));
    }

    @Test
    void sendsTheHeadersOfTheContract() {
        feed.serve(rss(item("one", "First", "Body")));

        feed.watch();

        Message<ArticlePublished> message = messages().getFirst();
        var metadata = message.getMetadata(io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata.class)
                .orElseThrow();
        assertThat(metadata.getKey()).isEqualTo(message.getPayload().articleId().toString());
        assertThat(metadata.getHeaders().toArray())
                .extracting(org.apache.kafka.common.header.Header::key)
                .containsExactly("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    }

    @Test
    void publishesAnEditAsTheSameArticleWithOtherContent() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();

        feed.serve(rss(item("one", "First", "Body, corrected")));
        feed.poll().body("published", is(0)).body("edited", is(1));

        List<ArticlePublished> both = published();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).articleId()).isEqualTo(both.get(0).articleId());
        assertThat(both.get(1).contentHash()).isNotEqualTo(both.get(0).contentHash());
        assertThat(both.get(1).history()).isFalse();
    }

    @Test
    void knowsAnEntryAgainWhoseGuidChanged() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();

        feed.serve(rss(item("one", "First", "Body")
                .replace("<guid isPermaLink=\"false\">one", "<guid isPermaLink=\"false\">moved-one")));
        feed.poll().body("outcome", is("read")).body("published", is(0)).body("edited", is(0));

        assertThat(published()).hasSize(1);
    }

    @Test
    void knowsEntriesAgainOfASiteThatMovedHostAndScheme() {
        String old = rss(item("one-long-enough-slug", "First", "Body"))
                .replace("isPermaLink=\"false\">one", "isPermaLink=\"true\">http://news.example.com/one");
        feed.serve(old);
        feed.watch();

        feed.serve(old.replace("https://news.example.com", "http://www.example.org")
                .replace("http://news.example.com", "https://www.example.org"));
        feed.poll().body("outcome", is("read")).body("published", is(0));

        assertThat(published()).hasSize(1);
    }

    @Test
    void readsNothingWhenTheBodyIsTheSame() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();

        feed.poll().body("outcome", is("unchanged"));

        assertThat(published()).hasSize(1);
    }

    @Test
    void readsNothingWhenOnlyTheDateOfTheBodyIsAnother() {
        String body = rss(item("one", "First", "Body"));
        feed.serve(body.replace("<link>https://news.example.com/</link>", "<lastBuildDate>Sunday</lastBuildDate>"));
        feed.watch();

        feed.serve(body.replace("<link>https://news.example.com/</link>", "<lastBuildDate>Monday</lastBuildDate>"));
        feed.poll().body("outcome", is("unchanged"));

        assertThat(published()).hasSize(1);
    }

    private List<ArticlePublished> published() {
        return messages().stream().<ArticlePublished>map(Message::getPayload).toList();
    }

    private List<? extends Message<ArticlePublished>> messages() {
        return articles.received().stream()
                .filter(message -> message.getPayload().feed().id().toString().equals(feed.id()))
                .toList();
    }
}
