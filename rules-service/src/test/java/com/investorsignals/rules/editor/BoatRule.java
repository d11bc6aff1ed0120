package com.investorsignals.rules.editor;

import static com.investorsignals.rules.Browser.form;
import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A rule of a test's own, written and read by its pages. */
final class BoatRule {
    /** Of an article that fits it. */
    static final String TITLE = "Orbita flies zyloboats";

    private final String id =
            "rule-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String document = """
            # Boats are the new bread.
            id: %s
            category: partnership
            title: Boat deals of %s
            intent: Somebody deals in boats.
            query: '"@company =flies =zyloboats"~2'
            requires: [company]
            base: 50
            raise: {at: 40}
            """.formatted(id, id);

    String id() {
        return id;
    }

    String document() {
        return document;
    }

    static void save(String document) {
        form("/rules/new").formParam("document", document).post("/rules").then().statusCode(303);
    }

    ValidatableResponse edit(int version, String document) {
        return form("/rules/new")
                .formParam("version", version)
                .formParam("document", document)
                .post("/rules/" + id)
                .then();
    }

    ValidatableResponse publish(int version) {
        return post("/publish", version);
    }

    ValidatableResponse post(String place, int version) {
        return form("/rules/new")
                .formParam("version", version)
                .post("/rules/" + id + place)
                .then();
    }

    static ValidatableResponse attempt(String document, String title, String text) {
        return form("/rules/new")
                .formParam("document", document)
                .formParam("title", title)
                .formParam("text", text)
                .formParam("publisher", "press.example")
                .post("/rules/new/trial")
                .then()
                .statusCode(200);
    }

    String stored() {
        return given().accept("application/yaml")
                .get("/api/rules/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static ValidatableResponse score() {
        return given().contentType(ContentType.JSON)
                .body("{\"title\": \"%s\"}".formatted(TITLE))
                .post("/api/score")
                .then()
                .statusCode(200);
    }

    void remove() {
        given().delete("/api/rules/" + id);
    }
}
