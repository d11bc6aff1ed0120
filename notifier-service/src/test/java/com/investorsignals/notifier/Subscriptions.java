package com.investorsignals.notifier;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.UUID;

/** Subscribing through the API, as an admin does. */
public final class Subscriptions {
    private Subscriptions() {}

    /** An address that no other test writes to. */
    public static String reader() {
        return "reader-" + UUID.randomUUID() + "@fund.example";
    }

    public static String subscribe(String address, String filter) {
        return given().contentType(ContentType.JSON)
                .body("{\"channel\":\"email\",\"address\":\"" + address + "\"" + filter + "}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
