package com.investorsignals.watcher.polling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.LeasesTest;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "olga",
        roles = {"operator", "subscriber"})
class PollHistoryTest {
    private static final PollOutcome SAME = PollOutcome.of(Result.NOT_MODIFIED, 304, null);

    @Inject
    PollHistory history;

    @Inject
    PollEraser eraser;

    @Inject
    FeedRows feeds;

    private String id;

    @BeforeEach
    void addFeed() {
        id = feeds.add("https://polls.example.com/" + UUID.randomUUID());
    }

    @Test
    void isReadPageByPage() {
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        for (int i = 0; i < 60; i++) {
            record(start.plus(Duration.ofMinutes(i)));
        }

        String next = given().get("/api/feeds/" + id + "/polls")
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .body("items[0].at", is("2026-03-01T10:59:00Z"))
                .body("items[0].outcome", is("not-modified"))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/api/feeds/" + id + "/polls")
                .then()
                .body("items", hasSize(10))
                .body("items[9].at", is("2026-03-01T10:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void forgetsOldPollsAndKeepsTheOthers() {
        record(Instant.now().minus(Duration.ofDays(31)));
        record(Instant.now().minus(Duration.ofDays(29)));

        eraser.erase();

        given().get("/api/feeds/" + id + "/polls").then().body("items", hasSize(1));
    }

    @Test
    void erasesNoMoreThanABatch() {
        Instant old = Instant.parse("2020-01-01T00:00:00Z");
        for (int i = 0; i < 5; i++) {
            record(old.plusSeconds(i));
        }

        assertThat(history.erase(old.plusSeconds(10), 2)).isEqualTo(2);
        assertThat(history.erase(old.plusSeconds(10), 100)).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAFeedThatWasDeleted() {
        history.record(UUID.randomUUID(), Instant.now(), Duration.ofMillis(5), SAME);

        given().get("/api/feeds/" + UUID.randomUUID() + "/polls").then().statusCode(404);
    }

    private void record(Instant at) {
        history.record(UUID.fromString(id), at, Duration.ofMillis(5), SAME);
    }
}
