package com.investorsignals.watcher.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "olga",
        roles = {"operator", "subscriber"})
class DiscoveryTest {
    private static final String RSS = "<rss version='2.0'><channel><title>News</title></channel></rss>";

    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Test
    void namesTheFeedsOfASite() {
        SITE.stubFor(get("/old").willReturn(status(302).withHeader("Location", "/blog/")));
        SITE.stubFor(get("/blog/").willReturn(ok("""
                <!doctype html><head><title>Blog</title>
                <link rel="alternate" type="application/rss+xml" title="All posts" href="rss.xml">
                <link rel="alternate" type="application/atom+xml" href="/atom.xml">""")));

        discover("/old")
                .statusCode(200)
                .body("url", is(SITE.baseUrl() + "/blog/"))
                .body("candidates.url", is(List.of(SITE.baseUrl() + "/blog/rss.xml", SITE.baseUrl() + "/atom.xml")))
                .body("candidates[0].title", is("All posts"))
                .body("candidates.format", is(List.of("rss", "atom")));
        SITE.verify(0, getRequestedFor(urlEqualTo("/atom.xml")));
    }

    @Test
    void knowsAFeedWhenItSeesOne() {
        SITE.stubFor(get("/news.xml").willReturn(ok(RSS)));

        discover("/news.xml")
                .statusCode(200)
                .body("candidates", hasSize(1))
                .body("candidates[0].url", is(SITE.baseUrl() + "/news.xml"))
                .body("candidates[0].title", is("News"))
                .body("candidates[0].format", is("rss 2.0"));
    }

    @Test
    void looksAtTheUsualPlacesWhenThePageNamesNoFeed() {
        SITE.stubFor(get("/").willReturn(ok("<html><head><title>Home</title></head>")));
        SITE.stubFor(get("/feed").willReturn(ok("<html>Not found, but politely</html>")));
        SITE.stubFor(get("/atom.xml").willReturn(ok(RSS)));

        discover("/").statusCode(200).body("candidates.url", is(List.of(SITE.baseUrl() + "/atom.xml")));
        SITE.verify(0, getRequestedFor(urlEqualTo("/feed.xml")));
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        SITE.stubFor(get("/bare").willReturn(ok("<html><body>Hello</body>")));

        discover("/bare").statusCode(200).body("candidates", hasSize(0));
        SITE.verify(1, getRequestedFor(urlEqualTo("/index.xml")));
    }

    @Test
    void leavesASiteAloneThatDoesNotWantToBeAsked() {
        SITE.stubFor(get("/shy").willReturn(ok("<html><body>Hello</body>")));
        SITE.stubFor(get("/feed").willReturn(status(429)));

        discover("/shy").statusCode(200).body("candidates", hasSize(0));
        SITE.verify(0, getRequestedFor(urlEqualTo("/rss.xml")));
    }

    @Test
    void saysWhyAPageCannotBeRead() {
        SITE.stubFor(get("/missing").willReturn(status(404)));
        SITE.stubFor(get("/guarded").willReturn(ok("<html><title>Just a moment...</title>")));
        SITE.stubFor(get("/inside").willReturn(status(302).withHeader("Location", "http://10.0.0.1/")));

        discover("/missing").statusCode(422).body("detail", containsString("404"));
        discover("/guarded").statusCode(422).body("detail", containsString("challenge page"));
        discover("/inside").statusCode(422).body("detail", containsString("not a public address"));
        ask("ftp://a.example/").statusCode(400).body("violations[0].field", is("url"));
        ask("").statusCode(400).body("violations[0].field", is("url"));
    }

    @Test
    @TestSecurity(user = "sue", roles = "subscriber")
    void isNotForSubscribers() {
        discover("/").statusCode(403);
    }

    private static ValidatableResponse discover(String path) {
        return ask(SITE.baseUrl() + path);
    }

    private static ValidatableResponse ask(String url) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("url", url))
                .post("/api/feeds/discover")
                .then();
    }
}
