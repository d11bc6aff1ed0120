package com.investorsignals.watcher.fulltext;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.feed.FeedRows;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Has a feed polled whose pages the service reads by its own timer, and sees what is published of it. */
@ApplicationScoped
class FullTextPolls {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FeedRows feeds;
    private final InMemoryConnector connector;
    private String id = "";

    FullTextPolls(FeedRows feeds, @Any InMemoryConnector connector) {
        this.feeds = feeds;
        this.connector = connector;
    }

    /** Until it was read for the first time. */
    void watch(TeaserFeed feed) {
        articles().clear();
        feeds.forgetHosts();
        id = given().contentType(ContentType.JSON)
                .body(Map.of("url", feed.url(), "fullText", true))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .body("fullText", is(true))
                .extract()
                .path("id");
        await().atMost(LONG).until(() -> given().get("/api/feeds/" + id).path("lastSuccessAt") != null);
    }

    ValidatableResponse poll() {
        return given().post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    /** What became of the pages of the last poll, in words. */
    void awaitFullTexts(String words) {
        await().untilAsserted(() -> assertThat(
                        given().get("/api/feeds/" + id + "/polls").<String>path("items[0].fullText"))
                .isEqualTo(words));
    }

    List<ArticlePublished> awaitPublished(int number) {
        return await().atMost(LONG).until(this::published, all -> all.size() == number);
    }

    List<ArticlePublished> published() {
        return articles().received().stream()
                .<ArticlePublished>map(Message::getPayload)
                .filter(article -> article.feed().id().toString().equals(id))
                .toList();
    }

    private InMemorySink<ArticlePublished> articles() {
        return connector.sink("articles");
    }
}
