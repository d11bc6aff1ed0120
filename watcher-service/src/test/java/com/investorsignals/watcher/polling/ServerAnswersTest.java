package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.polling.PolledFeed.item;
import static com.investorsignals.watcher.polling.PolledFeed.rss;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.HubLinks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the answers of a feed's server do to its polls. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class ServerAnswersTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Inject
    FeedRows feeds;

    private final PolledFeed feed = new PolledFeed(SERVER);

    @Test
    void asksOnlyForChangesAndKeepsTheNewestValidators() {
        feed.answer(ok(rss(item("one", "First", "Body")))
                .withHeader("ETag", "\"v1\"")
                .withHeader("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT"));
        feed.watch();

        SERVER.stubFor(feed.request()
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Sun, 01 Mar 2026 10:00:00 GMT"))
                .willReturn(status(304).withHeader("ETag", "\"v2\"")));
        feed.poll().body("outcome", is("not-modified"));

        feed.view().body("etag", is("\"v2\"")).body("lastModified", is("Sun, 01 Mar 2026 10:00:00 GMT"));
        SERVER.verify(getRequestedFor(urlEqualTo(feed.path()))
                .withHeader("User-Agent", matching("InvestorSignals/1.0 \\(\\+http.*\\)")));
    }

    @Test
    void waitsAsLongAsTheServerWants() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();

        feed.answer(status(503).withHeader("Retry-After", "7200"));
        feed.poll().body("outcome", is("rate-limited"));

        Instant next = Instant.parse(feed.view().extract().path("nextPollAt"));
        assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(121));
    }

    @Test
    void pollsByTheHintsThatAFeedGaveInItsLastBody() {
        feed.answer(ok(rss(item("one", "First", "Body")).replace("<title>The", "<ttl>180</ttl><title>The"))
                .withHeader("ETag", "\"v1\""));
        feed.watch();

        SERVER.stubFor(
                feed.request().withHeader("If-None-Match", equalTo("\"v1\"")).willReturn(status(304)));
        feed.poll().body("outcome", is("not-modified"));

        Instant next = Instant.parse(feed.view().extract().path("nextPollAt"));
        assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofMinutes(175), Duration.ofMinutes(181));
    }

    @Test
    void followsAPermanentRedirectForGood() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();

        String moved = feed.path() + "/moved";
        feed.answer(status(301).withHeader("Location", moved));
        SERVER.stubFor(get(urlEqualTo(moved)).willReturn(ok(rss(item("two", "Second", "Body")))));
        feed.poll().body("outcome", is("read"));

        feed.view().body("url", is(SERVER.baseUrl() + moved));
    }

    @Test
    void stopsAFeedThatIsGone() {
        feed.serve(rss(item("one", "First", "Body")));
        feed.watch();

        feed.answer(status(410));
        feed.poll().body("outcome", is("gone"));

        feed.view().body("status", is("gone")).body("lastError", containsString("410"));
        given().post("/api/feeds/" + feed.id() + "/poll").then().statusCode(409).body("detail", containsString("gone"));
    }

    @Test
    void saysThatAnAddressIsRefused() {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("url", "http://169.254.169.254/latest/meta-data?" + UUID.randomUUID()))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        await().untilAsserted(() -> given().get("/api/feeds/" + id)
                .then()
                .statusCode(200)
                .body("lastError", containsString("not a public address")));
    }

    @Test
    void remembersTheHubThatAFeedNamesUntilItNamesAnother() {
        String named = rss(item("one", "First", "Body"))
                .replace(
                        "<title>The",
                        "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"https://body.example/\"/><title>The");
        feed.serve(named);
        feed.watch();
        assertThat(hubLinks()).isEqualTo(new HubLinks("https://body.example/", feed.url()));

        feed.answer(ok(named.replace("First", "Second"))
                .withHeader("Link", "<https://head.example/>; rel=hub")
                .withHeader("Link", "</topic>; rel=self"));
        feed.poll().body("outcome", is("read"));
        assertThat(hubLinks()).isEqualTo(new HubLinks("https://head.example/", SERVER.baseUrl() + "/topic"));

        feed.serve(rss(item("one", "First", "Body")));
        feed.poll().body("outcome", is("read"));
        assertThat(hubLinks()).isNull();
    }

    private @Nullable HubLinks hubLinks() {
        AtomicReference<@Nullable HubLinks> found = new AtomicReference<>();
        feeds.change(feed.id(), row -> found.set(row.hubLinks));
        return found.get();
    }
}
