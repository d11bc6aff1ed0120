package com.investorsignals.watcher.feed;

import static com.investorsignals.watcher.feed.FeedRequests.add;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.investorsignals.watcher.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In which order feeds are listed, and page by page. */
@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FeedListTest {
    @Inject
    FeedRows feeds;

    private final String url = "https://feeds.example.com/" + UUID.randomUUID();

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
                .body("items.size()", greaterThanOrEqualTo(10));
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
    void holdsAsManyAsOneAsksFor() {
        feeds.clear();
        for (int i = 0; i < 5; i++) {
            feeds.add(url + "/" + i);
        }

        for (String sort : List.of("added", "health")) {
            given().queryParam("sort", sort)
                    .queryParam("limit", 3)
                    .get("/api/feeds")
                    .then()
                    .body("items.size()", equalTo(3), "next", notNullValue());
        }
        for (int limit : new int[] {0, -1, 201}) {
            given().queryParam("limit", limit).get("/api/feeds").then().statusCode(400);
        }
    }

    private static ValidatableResponse worstFirst(String cursor) {
        return given().queryParam("sort", "health")
                .queryParam("cursor", cursor)
                .get("/api/feeds")
                .then();
    }
}
