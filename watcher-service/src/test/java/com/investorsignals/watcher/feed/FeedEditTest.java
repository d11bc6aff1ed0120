package com.investorsignals.watcher.feed;

import static com.investorsignals.watcher.feed.FeedRequests.add;
import static com.investorsignals.watcher.feed.FeedRequests.edit;
import static com.investorsignals.watcher.feed.FeedRequests.turn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How feeds are edited, paused and resumed. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedEditTest {
    @Inject
    FeedRows feeds;

    private final String url = "https://feeds.example.com/" + UUID.randomUUID();

    @Test
    void editsAFeedForWhoSawItsLastVersion() {
        ValidatableResponse added = add(Map.of("url", url)).statusCode(201);
        String id = added.extract().path("id");
        String etag = added.extract().header("ETag");
        Map<String, Object> edit = Map.of("url", url, "title", "Renamed", "tags", List.of("x"), "status", "paused");

        edit(id, edit, null).statusCode(428);
        edit(id, edit, etag).statusCode(200).body("title", is("Renamed")).body("status", is("paused"));
        edit(id, edit, etag).statusCode(412);
        given().post("/api/feeds/" + id + "/poll").then().statusCode(409).body("detail", containsString("paused"));
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"operator", "subscriber"})
    void letsOperatorsPauseAndResumeAFeed() {
        String id = feeds.add(url);

        turn(id, "paused", null).statusCode(428);
        turn(id, "paused", "\"0\"").statusCode(200).header("ETag", is("\"1\"")).body("status", is("paused"));
        turn(id, "paused", "\"0\"").statusCode(412);
        turn(id, "gone", "\"1\"").statusCode(400).body("violations.field", hasItem("status"));
        turn(id, "active", "\"1\"").statusCode(200).body("status", is("active"));
        edit(id, Map.of("url", url, "status", "paused"), "\"2\"").statusCode(403);
    }

    @Test
    void forgivesTheFailuresOfAFeedThatIsResumed() {
        String id = feeds.add(url);
        feeds.change(id, feed -> feed.stop(Instant.now(), "The server says that the feed is gone for good (410)"));
        feeds.change(id, feed -> feed.nextPollAt = Instant.now().plus(Duration.ofDays(1)));

        turn(id, "active", "*")
                .body("status", is("active"))
                .body("failures", is(0))
                .body("lastError", nullValue());

        Instant next = Instant.parse(given().get("/api/feeds/" + id).path("nextPollAt"));
        assertThat(next).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void refusesAnEditThatMakesNoSense() {
        ValidatableResponse added = add(Map.of("url", url)).statusCode(201);
        String id = added.extract().path("id");

        edit(id, Map.of("url", url, "status", "gone"), added.extract().header("ETag"))
                .statusCode(400)
                .body("violations.field", hasItem("status"));
    }

    @Test
    void refusesAnAddressThatAnotherFeedHas() {
        String other = url + "/other";
        add(Map.of("url", other)).statusCode(201);
        ValidatableResponse added = add(Map.of("url", url)).statusCode(201);
        String id = added.extract().path("id");

        edit(id, Map.of("url", other, "status", "active"), added.extract().header("ETag"))
                .statusCode(409);
    }
}
