package com.investorsignals.watcher.discovery;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.Browser.browser;
import static com.investorsignals.watcher.Browser.page;
import static com.investorsignals.watcher.Browser.send;
import static com.investorsignals.watcher.Browser.sendAndFollow;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class AddPagesTest {
    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Inject
    FeedRows feeds;

    @BeforeEach
    void empty() {
        feeds.clear();
    }

    @Test
    void leadsFromTheAddressOfASiteToAFeed() {
        SITE.stubFor(get("/blog").willReturn(ok("""
                <link rel="alternate" type="application/rss+xml" title="All posts" href="/all.xml">
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">""")));
        SITE.stubFor(get("/all.xml").willReturn(ok(rss("Blog", item("Nimbus raises $5M", "/1")))));
        SITE.stubFor(get("/comments.xml").willReturn(status(500)));

        found("/blog")
                .statusCode(200)
                .body(allOf(
                        containsString("Which of these 2 feeds?"),
                        containsString("value=\"" + SITE.baseUrl() + "/all.xml\""),
                        containsString("Nimbus raises $5M"),
                        containsString("24 Nov 2026, 10:00 UTC"),
                        containsString("Comments"),
                        containsString("The server answered 500")));

        sendAndFollow(
                        "/feeds/add",
                        Map.of("url", SITE.baseUrl() + "/all.xml", "title", "", "tags", "ai, wire", "fullText", "true"))
                .body(allOf(containsString("The feed is watched now"), containsString(">wire<")));
        given().get("/api/feeds")
                .then()
                .body("items.url[0]", is(SITE.baseUrl() + "/all.xml"))
                .body("items.fullText[0]", is(true));
    }

    @Test
    void asksForAFeedOnlyOnceWhenItsOwnAddressIsKnown() {
        SITE.stubFor(get("/news.xml").willReturn(ok(rss("News", item("Hello", "/1")))));

        found("/news.xml").statusCode(200).body(allOf(containsString("Hello"), containsString("This feed")));

        SITE.verify(1, getRequestedFor(urlEqualTo("/news.xml")));
    }

    @Test
    void looksIntoTheFirstFeedsOfManyAndLeavesTheOthersToTheAsker() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            links.append("<link rel=alternate type=application/rss+xml href=/many/")
                    .append(i)
                    .append('>');
            SITE.stubFor(get("/many/" + i).willReturn(ok(rss("Feed " + i, item("Entry " + i, "/1")))));
        }
        SITE.stubFor(get("/many").willReturn(ok(links.toString())));

        found("/many")
                .statusCode(200)
                .body(allOf(
                        containsString("Entry 2"),
                        not(containsString("Entry 3")),
                        containsString("See what is in it")));
    }

    @Test
    void showsWhatIsWatchedAlreadyAndWhereItIs() {
        SITE.stubFor(get("/known.xml").willReturn(ok(rss("Known", ""))));
        String id = feeds.add(SITE.baseUrl() + "/known.xml");

        found("/known.xml")
                .statusCode(200)
                .body(allOf(
                        containsString("watched already"),
                        containsString("href=\"/feeds/" + id + "\""),
                        not(containsString("Watch this feed"))));

        sendAndFollow("/feeds/add", Map.of("url", SITE.baseUrl() + "/known.xml"))
                .body(containsString("was watched already"));
    }

    @Test
    void showsTextOfStrangersAsTextAndLinksOnlyToTheWeb() {
        SITE.stubFor(get("/hostile.xml")
                .willReturn(ok(rss(
                        "&lt;script&gt;alert(1)&lt;/script&gt;",
                        item(
                                "&lt;b onclick='x'&gt;Title&quot;&#x202E;" + "x".repeat(200_000),
                                "javascript:alert(2)")))));

        found("/hostile.xml")
                .statusCode(200)
                .body(allOf(
                        not(containsString("<script>alert")),
                        not(containsString("<b onclick")),
                        not(containsString("\u202E")),
                        not(containsString("x".repeat(301))),
                        not(containsString("href=\"javascript"))));
    }

    @Test
    void saysWhatIsWrongNextToTheAddressAndKeepsIt() {
        SITE.stubFor(get("/missing").willReturn(status(404)));
        SITE.stubFor(get("/bare").willReturn(ok("<html><body>Hello</body>")));
        SITE.stubFor(get("/inside").willReturn(status(302).withHeader("Location", "http://10.0.0.1/")));

        found("/missing").statusCode(422).body(allOf(containsString("404"), containsString("/missing\"")));
        found("/bare").statusCode(422).body(containsString("No feed was found"));
        found("/inside").statusCode(422).body(containsString("not a public address"));
        find("ftp://a.example/")
                .statusCode(422)
                .body(allOf(
                        containsString("The address is not an address that begins with http"),
                        containsString("value=\"ftp://a.example/\"")));
        find("http://10.0.0.1/").statusCode(422).body(containsString("not a public address"));
    }

    @Test
    void takesAnAddressWithoutItsScheme() {
        find("10.0.0.1/news").statusCode(422).body(containsString("not a public address"));
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeAdded() {
        send("/feeds/add", Map.of("site", "a.example", "url", "https://a.example/feed", "title", "t".repeat(301)))
                .statusCode(422)
                .body(allOf(
                        containsString("The title must have at most 300 characters"),
                        containsString("value=\"https://a.example/feed\""),
                        containsString("value=\"a.example\"")));
        send("/feeds/add", Map.of("site", "a.example")).statusCode(422).body(containsString("The address must not"));

        assertThat(given().get("/api/feeds").path("items").toString()).isEqualTo("[]");
    }

    @Test
    void beginsWithAnEmptyField() {
        page("/feeds/add").body(allOf(containsString("Look for feeds"), not(containsString("Watch this feed"))));
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        browser()
                .contentType(ContentType.URLENC)
                .formParam("url", "https://a.example/feed")
                .post("/feeds/add")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"operator", "subscriber"})
    void isForAdmins() {
        browser().get("/feeds/add").then().statusCode(403).contentType(ContentType.HTML);
        send("/feeds/add", Map.of("url", "https://a.example/feed")).statusCode(403);
        page("/feeds").body(not(containsString("/feeds/add")));
    }

    private static ValidatableResponse found(String path) {
        return find(SITE.baseUrl() + path);
    }

    private static ValidatableResponse find(String url) {
        return browser().queryParam("url", url).get("/feeds/add").then().contentType(ContentType.HTML);
    }

    private static String rss(String title, String items) {
        return "<rss version='2.0'><channel><title>%s</title>%s</channel></rss>".formatted(title, items);
    }

    private static String item(String title, String link) {
        return "<item><title>%s</title><link>%s</link><pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate></item>"
                .formatted(title, link);
    }
}
