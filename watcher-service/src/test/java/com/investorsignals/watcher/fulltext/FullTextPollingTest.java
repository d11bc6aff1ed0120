package com.investorsignals.watcher.fulltext;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbus;
import static com.investorsignals.watcher.fulltext.TeaserFeed.nimbusPage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.fulltext.TeaserFeed.Item;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A teaser's way, from its feed over its page to the topic. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FullTextPollingTest {
    private static final Item OLD = new Item("old", "Old news", "What was there before.");

    /** Each test has a site of its own, with a robots.txt that nobody knows yet. */
    @RegisterExtension
    final WireMockExtension site = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Inject
    @Any
    InMemoryConnector connector;

    @Inject
    FeedRows feeds;

    private TeaserFeed feed;
    private InMemorySink<ArticlePublished> articles;
    private String id;

    @BeforeEach
    void watch() {
        articles = connector.sink("articles");
        articles.clear();
        feeds.forgetHosts();
        feed = new TeaserFeed(site);
        feed.lists(OLD);
        id = given().contentType(ContentType.JSON)
                .body(Map.of("url", feed.url(), "fullText", true))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .body("fullText", is(true))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/api/feeds/" + id).path("lastSuccessAt") != null);
    }

    @Test
    void publishesAnArticleOnceAndWithTheTextOfItsPage() {
        feed.page("one", nimbusPage("Trading in its shares has not begun."));
        feed.lists(nimbus("one"), OLD);

        poll().body("published", is(1)).body("awaitingFullText", is(1));

        ArticlePublished article = awaitPublished(2).getLast();
        assertThat(article.text())
                .startsWith("Nimbus AI raises $500 million\nNimbus AI has raised")
                .endsWith("Trading in its shares has not begun.");
        assertThat(article.history()).isFalse();
        assertThat(article.url()).hasToString(feed.page("one"));
        await().untilAsserted(() -> assertThat(history("items[0].fullText")).isEqualTo("1 read"));
        feed.lists(OLD, nimbus("one"));
        poll().body("published", is(0)).body("edited", is(0));
        assertThat(published()).hasSize(2);
        assertThat(feed.pageAsked("one")).isEqualTo(1);
        assertThat(feed.robotsAsked()).isEqualTo(1);
    }

    @Test
    void asksForNoPageOfWhatAFeedHeldWhenItWasNew() {
        assertThat(awaitPublished(1)).extracting(ArticlePublished::history).containsExactly(true);
        assertThat(feed.robotsAsked() + feed.pageAsked("old")).isZero();
    }

    @Test
    void asksForNoPageThatRobotsMayNotRead() {
        feed.robots(ok("User-agent: *\nDisallow: /articles/closed"));
        feed.page("closed", nimbusPage("Nobody should read this."));
        feed.page("open", nimbusPage("Everybody may read this."));
        feed.lists(nimbus("open"), nimbus("closed"), OLD);

        poll().body("awaitingFullText", is(2));

        assertThat(awaitPublished(3))
                .extracting(ArticlePublished::text)
                .anySatisfy(text -> assertThat(text).endsWith("Everybody may read this."));
        assertThat(published())
                .extracting(ArticlePublished::text)
                .contains(nimbus("closed").teaser());
        assertThat(feed.pageAsked("closed")).isZero();
        await().untilAsserted(
                        () -> assertThat(history("items[0].fullText")).isEqualTo("1 forbidden by robots.txt, 1 read"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 | text/html       | 1 answered with an error
            404 | text/html       | 1 answered with an error
            403 | text/html       | 1 answered with an error
            200 | application/pdf | 1 not HTML
            200 | text/html       | 1 without a longer text
            """)
    void publishesTheTeaserWhereThePageIsNotToBeHad(int status, String contentType, String words) {
        feed.page("one", status(status).withBody("<p>Not here.</p>").withHeader("Content-Type", contentType));
        feed.lists(nimbus("one"), OLD);

        poll().body("awaitingFullText", is(1));

        assertThat(awaitPublished(2).getLast().text()).isEqualTo(nimbus("one").teaser());
        await().untilAsserted(() -> assertThat(history("items[0].fullText")).isEqualTo(words));
        assertThat(feed.pageAsked("one")).isEqualTo(1);
    }

    @Test
    void asksForNothingWhereRobotsTxtCannotBeRead() {
        feed.robots(status(503));
        feed.lists(nimbus("one"), OLD);

        poll();

        assertThat(awaitPublished(2).getLast().text()).isEqualTo(nimbus("one").teaser());
        assertThat(feed.pageAsked("one")).isZero();
        await().untilAsserted(() ->
                assertThat(history("items[0].fullText")).isEqualTo("1 with a robots.txt that cannot be read"));
    }

    @Test
    void publishesAtOnceWhatAFeedHoldsInFull() {
        feed.lists(new Item("whole", "Whole", "All that there is to say of it. ".repeat(60)), OLD);

        poll().body("published", is(1)).body("awaitingFullText", is(0));

        assertThat(published()).hasSize(2);
        assertThat(feed.pageAsked("whole")).isZero();
    }

    @Test
    void keepsTheLongerTextWhenATeaserIsEditedAndThePageIsGone() {
        feed.page("one", nimbusPage("What only the page says."));
        feed.lists(nimbus("one"), OLD);
        poll();
        ArticlePublished first = awaitPublished(2).getLast();
        await().untilAsserted(() -> assertThat(history("items[0].fullText")).isEqualTo("1 read"));

        feed.page("one", status(410));
        feed.lists(new Item("one", nimbus("one").title(), "Nimbus AI, it says, has raised $500 million."), OLD);
        poll().body("edited", is(1)).body("awaitingFullText", is(1));
        await().untilAsserted(() -> assertThat(history("items[0].fullText")).isEqualTo("1 answered with an error"));
        assertThat(published()).hasSize(2);

        feed.lists(
                new Item(
                        "one",
                        "Correction: Nimbus AI raises $500 million",
                        nimbus("one").teaser()),
                OLD);
        poll().body("edited", is(1));
        ArticlePublished corrected = awaitPublished(3).getLast();
        assertThat(corrected.title()).startsWith("Correction");
        assertThat(corrected.text()).isEqualTo(first.text());
        assertThat(corrected.articleId()).isEqualTo(first.articleId());
    }

    @Test
    void publishesAnEditOfThePageWithThatOfItsTeaser() {
        feed.page("one", nimbusPage("As first written."));
        feed.lists(nimbus("one"), OLD);
        poll();
        awaitPublished(2);

        feed.page("one", nimbusPage("As corrected later."));
        feed.lists(new Item("one", nimbus("one").title(), "Corrected: Nimbus AI has raised $500 million."), OLD);
        poll();

        List<ArticlePublished> all = awaitPublished(3);
        assertThat(all.getLast().articleId()).isEqualTo(all.get(1).articleId());
        assertThat(all.getLast().text()).endsWith("As corrected later.");
    }

    @Test
    void followsAPageToWhereItIsNow() {
        feed.page("one", status(301).withHeader("Location", "/articles/moved"));
        feed.page("moved", nimbusPage("Found at its new place."));
        feed.lists(nimbus("one"), OLD);

        poll();

        ArticlePublished article = awaitPublished(2).getLast();
        assertThat(article.text()).endsWith("Found at its new place.");
        assertThat(article.url()).hasToString(feed.page("one"));
    }

    @Test
    void followsNoRedirectToWhatRobotsMayNotRead() {
        feed.robots(ok("User-agent: InvestorSignals\nDisallow: /articles/moved"));
        feed.page("one", status(302).withHeader("Location", "/articles/moved"));
        feed.page("moved", nimbusPage("Not for robots."));
        feed.lists(nimbus("one"), OLD);

        poll();

        assertThat(awaitPublished(2).getLast().text()).isEqualTo(nimbus("one").teaser());
        assertThat(feed.pageAsked("moved")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                      1 without a longer text",
        "/articles/one,                          1 without a longer text",
        "http://169.254.169.254/latest/meta,     1 with a robots.txt that cannot be read",
        "file:///etc/passwd,                     1 not to be had",
    })
    void followsNoRedirectToWhereNoArticleIs(String location, String words) {
        feed.page("one", status(302).withHeader("Location", location));
        feed.lists(nimbus("one"), OLD);

        poll();

        assertThat(awaitPublished(2).getLast().text()).isEqualTo(nimbus("one").teaser());
        await().untilAsserted(() -> assertThat(history("items[0].fullText")).isEqualTo(words));
    }

    private ValidatableResponse poll() {
        return given().post("/api/feeds/" + id + "/poll?wait=true").then().statusCode(200);
    }

    private String history(String path) {
        return given().get("/api/feeds/" + id + "/polls").path(path);
    }

    private List<ArticlePublished> awaitPublished(int number) {
        return await().atMost(Duration.ofSeconds(20)).until(this::published, all -> all.size() == number);
    }

    private List<ArticlePublished> published() {
        return articles.received().stream()
                .<ArticlePublished>map(Message::getPayload)
                .filter(article -> article.feed().id().toString().equals(id))
                .toList();
    }
}
