package com.investorsignals.watcher.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedResourceTest {
    @Inject
    FeedRows feeds;

    private final String url = "https://feeds.example.com/" + UUID.randomUUID();

    @Test
    void addsAFeedOnce() {
        String id = add(Map.of("url", url, "title", "News", "tags", List.of("ai", "wire")))
                .statusCode(201)
                .header("Location", containsString("/api/feeds/"))
                .header("ETag", notNullValue())
                .body("title", is("News"))
                .body("tags", is(List.of("ai", "wire")))
                .body("status", is("active"))
                .body("articleCount", is(0))
                .body("nextPollAt", endsWith("Z"))
                .extract()
                .path("id");

        add(Map.of("url", url.replace("https://feeds", "HTTPS://FEEDS") + "#top"))
                .statusCode(200)
                .body("id", is(id))
                .body("title", is("News"));
    }

    @Test
    void makesALineOfATitleAndNothingOfABlankOne() {
        add(Map.of("url", url, "title", " A\u0000B\r\n")).statusCode(201).body("title", is("A B"));
        add(Map.of("url", url + "/blank", "title", "\u0000 ")).statusCode(201).body("title", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/",
                "not a url",
                "http://user:pw@a.example/",
                "http://2130706433/",
                "http://a.example\\\\b"
            })
    void refusesAnAddressThatCannotBeAsked(String bad) {
        given().contentType(ContentType.JSON)
                .body("{\"url\":\"" + bad + "\"}")
                .post("/api/feeds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", is("url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"\"}",
                "{\"url\":\"https://a.example/\",\"tags\":[\"\"]}",
                "{\"url\":",
                "[]",
                "null",
                ""
            })
    void refusesABodyThatIsNoFeed(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/feeds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

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
    void keepsAnIntervalThatIsAFeedsOwn() {
        String id = add(Map.of("url", url, "pollInterval", "PT2S"))
                .statusCode(201)
                .body("pollInterval", is("PT2S"))
                .extract()
                .path("id");

        given().get("/api/feeds/" + id).then().body("pollInterval", is("PT2S"));
        add(Map.of("url", url + "/hasty", "pollInterval", "PT0.1S"))
                .statusCode(400)
                .body("violations.field", hasItem("pollInterval"));
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

    @Test
    void removesAFeed() {
        String id = add(Map.of("url", url)).extract().path("id");

        given().delete("/api/feeds/" + id).then().statusCode(204);

        given().get("/api/feeds/" + id).then().statusCode(404).contentType("application/problem+json");
        given().post("/api/feeds/" + id + "/poll").then().statusCode(404);
    }

    @Test
    void listsFeedsPageByPage() {
        for (int i = 0; i < 60; i++) {
            add(Map.of("url", url + "/" + i)).statusCode(201);
        }

        ValidatableResponse first =
                given().get("/api/feeds").then().statusCode(200).body("items.size()", equalTo(50));

        given().queryParam("cursor", first.extract().<String>path("next"))
                .get("/api/feeds")
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.greaterThanOrEqualTo(10));
        given().queryParam("cursor", "nonsense").get("/api/feeds").then().statusCode(400);
    }

    @Test
    void listsTheWorstFirst() {
        feeds.clear();
        Instant now = Instant.now();
        String fine = feeds.add(url + "/fine");
        feeds.change(fine, feed -> feed.recordSuccess(now));
        String paused = feeds.add(url + "/paused");
        feeds.change(paused, feed -> feed.status = FeedStatus.PAUSED);
        String failing = feeds.add(url + "/failing");
        feeds.change(failing, feed -> feed.recordFailure(now, "No connection"));
        String failingLonger = feeds.add(url + "/failing-longer");
        feeds.change(failingLonger, feed -> feed.recordFailure(now, "No connection"));
        String gone = feeds.add(url + "/gone");
        feeds.change(gone, feed -> feed.stop(now, "410"));
        feeds.change(failingLonger, feed -> feed.diagnose(now.minusSeconds(60)));
        List.of(fine, paused, failing, gone).forEach(id -> feeds.change(id, feed -> feed.diagnose(now)));

        given().queryParam("sort", "health")
                .get("/api/feeds")
                .then()
                .statusCode(200)
                .body("items.id", is(List.of(gone, failingLonger, failing, paused, fine)))
                .body("items.health.state", is(List.of("gone", "failing", "failing", "paused", "ok")));
        given().queryParam("sort", "size").get("/api/feeds").then().statusCode(400);
    }

    @Test
    void listsTheWorstFirstPageByPage() {
        feeds.clear();
        for (int i = 0; i < 60; i++) {
            feeds.add(url + "/" + i);
        }

        ValidatableResponse first = worstFirst("").body("items.size()", equalTo(50));
        ValidatableResponse second = worstFirst(first.extract().path("next")).body("items.size()", equalTo(10));

        List<String> ids = new ArrayList<>(first.extract().<List<String>>path("items.id"));
        ids.addAll(second.extract().<List<String>>path("items.id"));
        assertThat(ids).doesNotHaveDuplicates();
        worstFirst("x").statusCode(400);
        worstFirst("3").statusCode(400);
    }

    @Test
    void acceptsAPollForLater() {
        String id = add(Map.of("url", url)).extract().path("id");

        given().post("/api/feeds/" + id + "/poll").then().statusCode(202);
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"operator", "subscriber"})
    void letsOperatorsLookButNotAdd() {
        given().get("/api/feeds").then().statusCode(200);
        add(Map.of("url", url)).statusCode(403);
    }

    @Test
    @TestSecurity
    void wantsASignIn() {
        given().get("/api/feeds").then().statusCode(401);
    }

    private static ValidatableResponse add(Map<String, Object> form) {
        return given().contentType(ContentType.JSON)
                .body(form)
                .post("/api/feeds")
                .then();
    }

    private static ValidatableResponse worstFirst(String cursor) {
        return given().queryParam("sort", "health")
                .queryParam("cursor", cursor)
                .get("/api/feeds")
                .then();
    }

    private static ValidatableResponse turn(String id, String status, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(Map.of("status", status));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/api/feeds/" + id)
                .then();
    }

    private static ValidatableResponse edit(String id, Map<String, Object> edit, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(edit);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/feeds/" + id)
                .then();
    }
}
