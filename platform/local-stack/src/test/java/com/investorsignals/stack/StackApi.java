package com.investorsignals.stack;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What a running stack is asked through its API. */
record StackApi(StackSettings settings, SignIn admin) {
    /** A request to a service, signed in as the admin. */
    RequestSpecification of(Port service) {
        return new RequestSpecBuilder()
                .setBaseUri(settings.address(service))
                .addHeader("Authorization", admin.basic())
                .setContentType("application/json")
                .setAccept("application/json")
                .build();
    }

    /** Adds a feed and waits until it was read a first time. */
    void addFeed(String address) {
        String id = given(of(Port.WATCHER))
                .body(Map.of("url", address))
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given(of(Port.WATCHER))
                .post("/api/feeds/{id}/poll?wait=true", id)
                .then()
                .statusCode(200);
    }
}
