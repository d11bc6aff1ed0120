package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.polling.PolledFeed.item;
import static com.investorsignals.watcher.polling.PolledFeed.rss;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is known of how a feed does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedHealthTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Inject
    FeedRows feeds;

    private final PolledFeed feed = new PolledFeed(SERVER);

    @Test
    void remembersWhatEachPollCameTo() {
        feed.serve(rss(item("one", "First", "Body"), item("two", "Second", "Body")));
        feed.watch();
        feed.answer(status(500));
        feed.poll().body("outcome", is("failed")).body("status", is(500));

        given().get("/api/feeds/" + feed.id() + "/polls")
                .then()
                .statusCode(200)
                .body("items.outcome", is(List.of("failed", "read")))
                .body("items.status", is(List.of(500, 200)))
                .body("items.published", is(List.of(0, 2)))
                .body("items[0].error", containsString("the server has a fault"))
                .body("items[0].took", startsWith("PT"))
                .body("items[1].error", nullValue());
    }

    @Test
    void countsTheArticlesOfEachDayWithoutThoseOfTheBeginning() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();
        feed.serve(rss(item("one", "First", "Body"), item("two", "Second", "Body"), item("three", "Third", "Body")));
        feed.poll().body("published", is(2));

        feed.view().body("articlesPerDay", hasSize(14)).body("articlesPerDay[13]", is(2));
    }

    @Test
    void keepsTheValidatorsOfAFeedThatBreaksAndRecovers() {
        feed.answer(ok(rss(item("one", "First", "Body"))).withHeader("ETag", "\"good\""));
        feed.watch();

        feed.answer(ok("<html><body>Sorry for the mess</body></html>").withHeader("ETag", "\"bad\""));
        feed.poll().body("outcome", is("failed"));

        feed.view().body("etag", is("\"good\"")).body("failures", is(1)).body("lastError", containsString("HTML page"));
        feed.answer(ok("<html><body>Checking your browser</body></html>"));
        feed.poll().body("outcome", is("failed"));
        feed.view()
                .body("health.state", is("challenge"))
                .body("health.words", containsString("answers with a challenge page instead of a feed"));
        feed.serve(rss(item("one", "First", "Body"), item("two", "Second", "Body")));
        feed.poll().body("outcome", is("read")).body("published", is(1));
        feed.view().body("failures", is(0)).body("lastError", nullValue()).body("health.state", is("ok"));
    }

    @Test
    void disablesAFeedThatFailedForTooLongUntilSomebodyResumesIt() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();
        feeds.change(feed.id(), row -> {
            row.failures = 20;
            row.failingSince = Instant.now().minus(Duration.ofDays(15));
        });
        feed.answer(status(404));
        feed.poll().body("outcome", is("failed"));

        feed.view()
                .body("status", is("disabled"))
                .body("health.state", is("disabled"))
                .body(
                        "health.words",
                        is("was disabled after 15 days of nothing but failures, 21 in a row; the last:"
                                + " The server answered 404 (there is no such feed)"));
        feed.serve(rss(item("one", "First", "Body")));
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("status", "active"))
                .patch("/api/feeds/" + feed.id())
                .then()
                .statusCode(200);
        await().untilAsserted(() -> feed.view().body("health.state", is("ok")));
    }

    @Test
    void saysThatAllItemsLackADate() {
        feed.serve(rss(item("one", "First", "Body").replaceAll("<pubDate>.*</pubDate>", "")));
        feed.watch();

        feed.view().body("health.state", is("undated")).body("health.words", is("all its items lack a date"));
    }

    @Test
    void saysThatAFeedHasFallenSilent() {
        feed.serve(rss(IntStream.range(0, 6)
                .mapToObj(hour -> item("n" + hour, "Title " + hour, "Body").replace("10:00:00", "1" + hour + ":00:00"))
                .toArray(String[]::new)));
        feed.watch();

        feed.view()
                .body("health.state", is("silent"))
                .body("health.words", startsWith("has published nothing for "))
                .body("health.words", endsWith(" days; it usually does every 60 minutes"));
    }

    @Test
    void doesNotUndoNorRefuseAnEditThatPollsOverlapWith() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();
        String etag = feed.view().extract().header("ETag");

        feed.answer(status(500));
        feed.poll().body("outcome", is("failed"));

        feed.view().header("ETag", is(etag)).body("health.state", is("failing"));
    }
}
