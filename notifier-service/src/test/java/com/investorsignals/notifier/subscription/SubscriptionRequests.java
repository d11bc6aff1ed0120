package com.investorsignals.notifier.subscription;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;

/** What a program asks of the subscriptions. */
final class SubscriptionRequests {
    private SubscriptionRequests() {}

    static ValidatableResponse add(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscriptions")
                .then();
    }

    static ValidatableResponse edit(String id, String body, @Nullable String ifMatch) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/subscriptions/" + id)
                .then();
    }
}
