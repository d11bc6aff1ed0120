package com.investorsignals.watcher.feed;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a program asks of the feeds. */
final class FeedRequests {
    private FeedRequests() {}

    static ValidatableResponse add(Map<String, Object> form) {
        return given().contentType(ContentType.JSON)
                .body(form)
                .post("/api/feeds")
                .then();
    }

    static ValidatableResponse edit(String id, Map<String, Object> edit, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(edit);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/feeds/" + id)
                .then();
    }

    static ValidatableResponse turn(String id, String status, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(Map.of("status", status));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/api/feeds/" + id)
                .then();
    }
}
