package com.investorsignals.watcher.feed;

import static com.investorsignals.watcher.Browser.browser;
import static com.investorsignals.watcher.Browser.page;
import static com.investorsignals.watcher.Browser.send;
import static com.investorsignals.watcher.Browser.sendAndFollow;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a feed is edited, paused and removed by the forms of its pages. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedFormsTest {
    @Inject
    FeedRows feeds;

    private final String url = "https://feeds.example.com/" + UUID.randomUUID();

    @Test
    void editsAFeed() {
        String id = feeds.add(url);

        sendAndFollow("/feeds/" + id + "/edit", edit("0", " Renamed ", "ai, wire ,, ai", "1d"))
                .body(allOf(containsString("Saved."), containsString("Renamed"), containsString("every 24h")));

        given().get("/api/feeds/" + id)
                .then()
                .body("title", is("Renamed"))
                .body("tags", is(List.of("ai", "wire")))
                .body("pollInterval", is("PT24H"));
        sendAndFollow("/feeds/" + id + "/edit", edit("1", "", "", ""));
        given().get("/api/feeds/" + id).then().body("title", nullValue()).body("pollInterval", nullValue());
    }

    @Test
    void turnsFullTextsOnAndOff() {
        String id = feeds.add(url);
        page("/feeds/" + id + "/edit").body(not(containsString(" checked")));

        sendAndFollow("/feeds/" + id + "/edit", Map.of("version", "0", "url", url, "fullText", "true"))
                .body(containsString("read from the page of each new entry"));
        page("/feeds/" + id + "/edit").body(containsString("name=\"fullText\" value=\"true\" checked"));
        given().get("/api/feeds/" + id).then().body("fullText", is(true));

        sendAndFollow("/feeds/" + id + "/edit", edit("1", "", "", ""));
        given().get("/api/feeds/" + id).then().body("fullText", is(false));
    }

    @Test
    void givesARefusedEditBackAsItWasTyped() {
        String id = feeds.add(url);

        send("/feeds/" + id + "/edit", edit("0", "A title", "ai", "soon"))
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("The time must be a time such as 15m"),
                        containsString("value=\"soon\""),
                        containsString("value=\"A title\"")));
        send("/feeds/" + id + "/edit", edit("0", "x".repeat(301), "t".repeat(61), "40d"))
                .statusCode(400)
                .body(allOf(
                        containsString("The title must have at most 300 characters"),
                        containsString("Tags must have at most 60 characters"),
                        containsString("The time must be at most 30 days")));
        given().get("/api/feeds/" + id).then().body("title", nullValue());
    }

    @Test
    void tellsOfAnEditThatSomebodyElseMadeMeanwhile() {
        String id = feeds.add(url);
        sendAndFollow("/feeds/" + id + "/edit", edit("0", "Theirs", "", ""));

        send("/feeds/" + id + "/edit", edit("0", "Mine", "", ""))
                .statusCode(412)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("Somebody changed this feed"),
                        containsString("the title Theirs"),
                        containsString("value=\"Mine\""),
                        containsString("name=\"version\" value=\"1\"")));
        given().get("/api/feeds/" + id).then().body("title", is("Theirs"));

        sendAndFollow("/feeds/" + id + "/edit", edit("1", "Mine", "", "")).body(containsString("Mine"));
    }

    @Test
    void refusesTheAddressOfAnotherFeedInWords() {
        String id = feeds.add(url);
        feeds.add(url + "/other");

        send("/feeds/" + id + "/edit", Map.of("version", "0", "url", url + "/other"))
                .statusCode(409)
                .body(containsString("Another feed has this address"));
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"operator", "subscriber"})
    void letsOperatorsPauseAndResumeButNotEdit() {
        String id = feeds.add(url);

        sendAndFollow("/feeds/" + id + "/pause", Map.of())
                .body(allOf(containsString("Paused"), containsString(">Resume<"), not(containsString(">Edit<"))));
        sendAndFollow("/feeds/" + id + "/resume", Map.of()).body(containsString(">Pause<"));
        send("/feeds/" + id + "/remove", Map.of()).statusCode(403);
        send("/feeds/" + id + "/edit", edit("0", "", "", "")).statusCode(403);
        browser().get("/feeds/" + id + "/edit").then().statusCode(403).contentType(ContentType.HTML);
    }

    @Test
    void removesAFeed() {
        String id = feeds.add(url);

        sendAndFollow("/feeds/" + id + "/remove", Map.of()).body(containsString("was removed"));

        browser().get("/feeds/" + id).then().statusCode(404).contentType(ContentType.HTML);
        browser().get("/feeds/nonsense").then().statusCode(404).contentType(ContentType.HTML);
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        String id = feeds.add(url);

        for (String action : List.of("pause", "resume", "remove", "edit", "poll")) {
            browser()
                    .contentType(ContentType.URLENC)
                    .formParam("form-token", "guessed")
                    .post("/feeds/" + id + "/" + action)
                    .then()
                    .statusCode(403);
        }
        given().get("/api/feeds/" + id).then().statusCode(200).body("status", is("active"));
    }

    private Map<String, String> edit(String version, String title, String tags, String pollInterval) {
        return Map.of("version", version, "url", url, "title", title, "tags", tags, "pollInterval", pollInterval);
    }
}
