package com.investorsignals.watcher.feed;

import static com.investorsignals.watcher.Browser.browser;
import static com.investorsignals.watcher.Browser.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of feeds show, and to whom. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"'&{x}\u202Egnp";

    @Inject
    FeedRows feeds;

    private final String url = "https://feeds.example.com/" + UUID.randomUUID();

    @BeforeEach
    void empty() {
        feeds.clear();
    }

    @Test
    void showsTheWorstFirstWithTheReasonInWords() {
        feeds.change(feeds.add(url + "/fine"), feed -> named(feed, "Fine wire").recordSuccess(Instant.now()));
        feeds.change(
                feeds.add(url + "/broken"),
                feed -> named(feed, "Broken wire").recordFailure(Instant.now(), "The server answered 500"));
        diagnoseAll();

        String page = page("/feeds").extract().asString();

        assertThat(page).containsSubsequence("Broken wire", "Fine wire");
        assertThat(page)
                .contains("2 feeds", "1 needs attention", "class=\"state bad\">failing<", "The server answered 500")
                .contains("class=\"state good\">ok<", "0 articles in 14 days", "feeds.example.com");
    }

    @Test
    void narrowsTheListByWhatStandsInTheAddress() {
        feeds.change(feeds.add(url + "/one"), feed -> named(feed, "Alpha 100%").tags = List.of("ai & more"));
        feeds.change(feeds.add(url + "/two"), feed -> named(feed, "Beta"));

        page("/feeds?q=aLPHA").body(allOf(containsString("Alpha"), not(containsString(">Beta<"))));
        page("/feeds?q=100%25").body(not(containsString(">Beta<")));
        page("/feeds?tag=ai+%26+more").body(allOf(containsString("Alpha"), not(containsString(">Beta<"))));
        page("/feeds?health=new").body(containsString(">Beta<"));
        page("/feeds?health=attention").body(allOf(containsString("No feed fits"), not(containsString(">Beta<"))));
        for (String odd : List.of("q=%00", "health=odd")) {
            browser()
                    .urlEncodingEnabled(false)
                    .get("/feeds?" + odd)
                    .then()
                    .statusCode(400)
                    .contentType(ContentType.HTML);
        }
    }

    @Test
    void goesOnWhereAPageEnds() {
        for (int i = 0; i < 60; i++) {
            feeds.add(url + "/" + i);
        }
        String first = page("/feeds?q=feeds.example").extract().asString();
        String next = first.replaceAll("(?s).*href=\"(/feeds\\?[^\"]*cursor=[^\"]+)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&");

        String second = page(next).extract().asString();

        assertThat(first.split("<tr>", -1)).hasSize(1 + 1 + 50);
        assertThat(second.split("<tr>", -1)).hasSize(1 + 1 + 10);
        assertThat(next).contains("q=feeds.example");
    }

    @Test
    void saysHowToBeginWhereThereIsNothing() {
        page("/feeds").body(allOf(containsString("No feeds yet"), containsString("href=\"/feeds/add\"")));
    }

    @Test
    void showsWhatIsKnownOfAFeedThatIsSilentOfWhatNobodyKnows() {
        String id = feeds.add(url);
        feeds.change(id, feed -> {
            feed.recordSuccess(Instant.now());
            feed.health = HealthState.SILENT;
        });

        page("/feeds").body(containsString(">ok<"));
        page("/feeds/" + id).body(containsString("works; last read"));
        given().queryParam("sort", "health")
                .get("/api/feeds")
                .then()
                .statusCode(200)
                .body("items[0].health.state", is("ok"));
    }

    @Test
    void showsTextOfStrangersAsText() {
        String id = feeds.add(url);
        feeds.change(id, feed -> {
            named(feed, HOSTILE).recordFailure(Instant.now(), HOSTILE);
            feed.tags = List.of("<script>tag");
            feed.etag = HOSTILE;
        });
        diagnoseAll();

        for (String address : List.of("/feeds", "/feeds/" + id, "/feeds/" + id + "/edit")) {
            page(address)
                    .body(allOf(
                            not(containsString("<script>alert")),
                            not(containsString("<script>tag")),
                            not(containsString(" style=")),
                            containsString("&lt;script&gt;alert(1)")));
        }
        page("/feeds").body(not(containsString("\u202E")));
        page("/feeds/" + id).body(not(containsString("\u202E")));
    }

    @Test
    @TestSecurity
    void leadsAStrangerToSignIn() {
        browser().get("/feeds").then().statusCode(302).header("Location", endsWith("/login"));
    }

    @Test
    @TestSecurity(user = "sue", roles = "subscriber")
    void isNotForSubscribers() {
        browser().get("/feeds").then().statusCode(403).contentType(ContentType.HTML);
    }

    private static Feed named(Feed feed, String title) {
        feed.title = title;
        return feed;
    }

    private void diagnoseAll() {
        feeds.changeAll(feed -> feed.diagnose(Instant.now()));
    }
}
