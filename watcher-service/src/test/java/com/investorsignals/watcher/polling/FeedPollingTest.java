package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.HubLinks;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A feed's life, from its server to the topic. */
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

    @Inject
    FeedRows feeds;

    /** Each test watches an address of its own, so that no test meets another's feed. */
    private final String path = "/feeds/" + UUID.randomUUID();

    private InMemorySink<ArticlePublished> articles;

    @BeforeEach
    void listen() {
        articles = connector.sink("articles");
        articles.clear();
    }

    @Test
    void publishesANewFeedsFirstEntriesAsHistoryAndLaterOnesAsNews() {
        serve(feed(item("one", "First", "Body of one"), item("two", "Second", "Body of two")));
        String id = add();

        awaitPolled(id);
        serve(feed(
                item("three", "Third", "Body of three"),
                item("one", "First", "Body of one"),
                item("two", "Second", "Body of two")));
        poll(id).body("outcome", is("read")).body("published", is(1)).body("edited", is(0));

        assertThat(published(id)).extracting(ArticlePublished::title).containsExactly("Second", "First", "Third");
        assertThat(published(id)).extracting(ArticlePublished::history).containsExactly(true, true, false);
        ArticlePublished last = published(id).getLast();
        assertThat(last.url()).hasToString("https://news.example.com/three");
        assertThat(last.publisher()).isEqualTo("example.com");
        assertThat(last.text()).isEqualTo("Body of three");
        assertThat(last.publishedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(last.dated()).isEqualTo("stated");
        assertThat(last.feed().title()).isEqualTo("The Example");
        feedView(id).body("articleCount", is(3)).body("status", is("active")).body("title", is("The Example"));
    }

    @Test
    void sendsTheHeadersOfTheContract() {
        serve(feed(item("one", "First", "Body")));
        String id = add();

        awaitPolled(id);

        Message<ArticlePublished> message = messages(id).getFirst();
        var metadata = message.getMetadata(io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata.class)
                .orElseThrow();
        assertThat(metadata.getKey()).isEqualTo(message.getPayload().articleId().toString());
        assertThat(metadata.getHeaders().toArray())
                .extracting(org.apache.kafka.common.header.Header::key)
                .containsExactly("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    }

    @Test
    void publishesAnEditAsTheSameArticleWithOtherContent() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();

        serve(feed(item("one", "First", "Body, corrected")));
        poll(id).body("published", is(0)).body("edited", is(1));

        List<ArticlePublished> both = published(id);
        assertThat(both).hasSize(2);
        assertThat(both.get(1).articleId()).isEqualTo(both.get(0).articleId());
        assertThat(both.get(1).contentHash()).isNotEqualTo(both.get(0).contentHash());
        assertThat(both.get(1).history()).isFalse();
    }

    @Test
    void knowsAnEntryAgainWhoseGuidChanged() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();

        serve(feed(item("one", "First", "Body")
                .replace("<guid isPermaLink=\"false\">one", "<guid isPermaLink=\"false\">moved-one")));
        poll(id).body("outcome", is("read")).body("published", is(0)).body("edited", is(0));

        assertThat(published(id)).hasSize(1);
    }

    @Test
    void knowsEntriesAgainOfASiteThatMovedHostAndScheme() {
        String old = feed(item("one-long-enough-slug", "First", "Body"))
                .replace("isPermaLink=\"false\">one", "isPermaLink=\"true\">http://news.example.com/one");
        serve(old);
        String id = watch();

        serve(old.replace("https://news.example.com", "http://www.example.org")
                .replace("http://news.example.com", "https://www.example.org"));
        poll(id).body("outcome", is("read")).body("published", is(0));

        assertThat(published(id)).hasSize(1);
    }

    @Test
    void readsNothingWhenTheBodyIsTheSame() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();

        poll(id).body("outcome", is("unchanged"));

        assertThat(published(id)).hasSize(1);
    }

    @Test
    void readsNothingWhenOnlyTheDateOfTheBodyIsAnother() {
        String body = feed(item("one", "First", "Body"));
        serve(body.replace("<link>https://news.example.com/</link>", "<lastBuildDate>Sunday</lastBuildDate>"));
        String id = watch();

        serve(body.replace("<link>https://news.example.com/</link>", "<lastBuildDate>Monday</lastBuildDate>"));
        poll(id).body("outcome", is("unchanged"));

        assertThat(published(id)).hasSize(1);
    }

    @Test
    void asksOnlyForChangesAndKeepsTheNewestValidators() {
        answer(ok(feed(item("one", "First", "Body")))
                .withHeader("ETag", "\"v1\"")
                .withHeader("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT"));
        String id = watch();

        SERVER.stubFor(request()
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Sun, 01 Mar 2026 10:00:00 GMT"))
                .willReturn(status(304).withHeader("ETag", "\"v2\"")));
        poll(id).body("outcome", is("not-modified"));

        feedView(id).body("etag", is("\"v2\"")).body("lastModified", is("Sun, 01 Mar 2026 10:00:00 GMT"));
        SERVER.verify(getRequestedFor(urlEqualTo(path))
                .withHeader(
                        "User-Agent",
                        com.github.tomakehurst.wiremock.client.WireMock.matching(
                                "InvestorSignals/1.0 \\(\\+http.*\\)")));
    }

    @Test
    void waitsAsLongAsTheServerWants() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();

        answer(status(503).withHeader("Retry-After", "7200"));
        poll(id).body("outcome", is("rate-limited"));

        Instant next = Instant.parse(feedView(id).extract().path("nextPollAt"));
        assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofMinutes(115), Duration.ofMinutes(121));
    }

    @Test
    void stopsAFeedThatIsGone() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();

        answer(status(410));
        poll(id).body("outcome", is("gone"));

        feedView(id).body("status", is("gone")).body("lastError", containsString("410"));
        given().post("/api/feeds/" + id + "/poll").then().statusCode(409).body("detail", containsString("gone"));
    }

    @Test
    void followsAPermanentRedirectForGood() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();

        String moved = path + "/moved";
        answer(status(301).withHeader("Location", moved));
        SERVER.stubFor(get(urlEqualTo(moved)).willReturn(ok(feed(item("two", "Second", "Body")))));
        poll(id).body("outcome", is("read"));

        feedView(id).body("url", is(SERVER.baseUrl() + moved));
    }

    @Test
    void remembersWhatEachPollCameTo() {
        serve(feed(item("one", "First", "Body"), item("two", "Second", "Body")));
        String id = watch();
        answer(status(500));
        poll(id).body("outcome", is("failed")).body("status", is(500));

        given().get("/api/feeds/" + id + "/polls")
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
        serve(feed(item("one", "First", "Body")));
        String id = watch();
        serve(feed(item("one", "First", "Body"), item("two", "Second", "Body"), item("three", "Third", "Body")));
        poll(id).body("published", is(2));

        feedView(id).body("articlesPerDay", hasSize(14)).body("articlesPerDay[13]", is(2));
    }

    @Test
    void keepsTheValidatorsOfAFeedThatBreaksAndRecovers() {
        answer(ok(feed(item("one", "First", "Body"))).withHeader("ETag", "\"good\""));
        String id = watch();

        answer(ok("<html><body>Sorry for the mess</body></html>").withHeader("ETag", "\"bad\""));
        poll(id).body("outcome", is("failed"));

        feedView(id)
                .body("etag", is("\"good\""))
                .body("failures", is(1))
                .body("lastError", containsString("HTML page"));
        answer(ok("<html><body>Checking your browser</body></html>"));
        poll(id).body("outcome", is("failed"));
        feedView(id)
                .body("health.state", is("challenge"))
                .body("health.words", containsString("answers with a challenge page instead of a feed"));
        serve(feed(item("one", "First", "Body"), item("two", "Second", "Body")));
        poll(id).body("outcome", is("read")).body("published", is(1));
        feedView(id).body("failures", is(0)).body("lastError", nullValue()).body("health.state", is("ok"));
    }

    @Test
    void disablesAFeedThatFailedForTooLongUntilSomebodyResumesIt() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();
        feeds.change(id, feed -> {
            feed.failures = 20;
            feed.failingSince = Instant.now().minus(Duration.ofDays(15));
        });
        answer(status(404));
        poll(id).body("outcome", is("failed"));

        feedView(id)
                .body("status", is("disabled"))
                .body("health.state", is("disabled"))
                .body(
                        "health.words",
                        is("was disabled after 15 days of nothing but failures, 21 in a row; the last:"
                                + " The server answered 404 (there is no such feed)"));
        serve(feed(item("one", "First", "Body")));
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("status", "active"))
                .patch("/api/feeds/" + id)
                .then()
                .statusCode(200);
        await().untilAsserted(() -> feedView(id).body("health.state", is("ok")));
    }

    @Test
    void saysThatAllItemsLackADate() {
        serve(feed(item("one", "First", "Body").replaceAll("<pubDate>.*</pubDate>", "")));
        String id = watch();

        feedView(id).body("health.state", is("undated")).body("health.words", is("all its items lack a date"));
    }

    @Test
    void saysThatAFeedHasFallenSilent() {
        serve(feed(IntStream.range(0, 6)
                .mapToObj(hour -> item("n" + hour, "Title " + hour, "Body").replace("10:00:00", "1" + hour + ":00:00"))
                .toArray(String[]::new)));
        String id = watch();

        feedView(id)
                .body("health.state", is("silent"))
                .body("health.words", startsWith("has published nothing for "))
                .body("health.words", endsWith(" days; it usually does every 60 minutes"));
    }

    @Test
    void pollsByTheHintsThatAFeedGaveInItsLastBody() {
        answer(ok(feed(item("one", "First", "Body")).replace("<title>The", "<ttl>180</ttl><title>The"))
                .withHeader("ETag", "\"v1\""));
        String id = watch();

        SERVER.stubFor(request().withHeader("If-None-Match", equalTo("\"v1\"")).willReturn(status(304)));
        poll(id).body("outcome", is("not-modified"));

        Instant next = Instant.parse(feedView(id).extract().path("nextPollAt"));
        assertThat(Duration.between(Instant.now(), next)).isBetween(Duration.ofMinutes(175), Duration.ofMinutes(181));
    }

    @Test
    void doesNotUndoNorRefuseAnEditThatPollsOverlapWith() {
        serve(feed(item("one", "First", "Body")));
        String id = watch();
        String etag = feedView(id).extract().header("ETag");

        answer(status(500));
        poll(id).body("outcome", is("failed"));

        feedView(id).header("ETag", is(etag)).body("health.state", is("failing"));
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

        await().untilAsserted(() -> feedView(id).body("lastError", containsString("not a public address")));
    }

    @Test
    void remembersTheHubThatAFeedNamesUntilItNamesAnother() {
        String named = feed(item("one", "First", "Body"))
                .replace(
                        "<title>The",
                        "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"https://body.example/\"/><title>The");
        serve(named);
        String id = watch();
        assertThat(hubLinks(id)).isEqualTo(new HubLinks("https://body.example/", SERVER.baseUrl() + path));

        answer(ok(named.replace("First", "Second"))
                .withHeader("Link", "<https://head.example/>; rel=hub")
                .withHeader("Link", "</topic>; rel=self"));
        poll(id).body("outcome", is("read"));
        assertThat(hubLinks(id)).isEqualTo(new HubLinks("https://head.example/", SERVER.baseUrl() + "/topic"));

        serve(feed(item("one", "First", "Body")));
        poll(id).body("outcome", is("read"));
        assertThat(hubLinks(id)).isNull();
    }

    private @Nullable HubLinks hubLinks(String id) {
        AtomicReference<@Nullable HubLinks> found = new AtomicReference<>();
        feeds.change(id, feed -> found.set(feed.hubLinks));
        return found.get();
    }

    private String watch() {
        String id = add();
        awaitPolled(id);
        return id;
    }

    private String add() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", SERVER.baseUrl() + path))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitPolled(String id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> feedView(id).extract().path("lastSuccessAt") != null);
    }

    private ValidatableResponse poll(String id) {
        return given().post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    private ValidatableResponse feedView(String id) {
        return given().get("/api/feeds/" + id).then().statusCode(200);
    }

    private List<ArticlePublished> published(String feedId) {
        return messages(feedId).stream()
                .<ArticlePublished>map(Message::getPayload)
                .toList();
    }

    private List<? extends Message<ArticlePublished>> messages(String feedId) {
        return articles.received().stream()
                .filter(message -> message.getPayload().feed().id().toString().equals(feedId))
                .toList();
    }

    private MappingBuilder request() {
        return get(urlEqualTo(path));
    }

    private void serve(String body) {
        answer(ok(body));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(request().willReturn(answer));
    }

    private static String feed(String... items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>The Example</title><link>https://news.example.com/</link>%s</channel></rss>
                """.formatted(String.join("", items)).strip();
    }

    private static String item(String slug, String title, String text) {
        return """
                <item><title>%s</title><link>https://news.example.com/%s?utm_source=rss</link>
                <guid isPermaLink="false">%s</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
                <description><![CDATA[<p>%s</p>]]></description></item>
                """.formatted(title, slug, slug, text);
    }
}
