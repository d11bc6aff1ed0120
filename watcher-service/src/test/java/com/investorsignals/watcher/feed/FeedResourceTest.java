package com.investorsignals.watcher.feed;

import static com.investorsignals.watcher.feed.FeedRequests.add;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How feeds come and go. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedResourceTest {
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
    void removesAFeed() {
        String id = add(Map.of("url", url)).extract().path("id");

        given().delete("/api/feeds/" + id).then().statusCode(204);

        given().get("/api/feeds/" + id).then().statusCode(404).contentType("application/problem+json");
        given().post("/api/feeds/" + id + "/poll").then().statusCode(404);
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
}
