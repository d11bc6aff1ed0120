package com.investorsignals.rules.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class PackResourceTest {
    private final String id = "pack-" + UUID.randomUUID();

    @Test
    void exportsWhatItTakesInAgainUnchanged() {
        String pack = given().get("/api/pack").then().statusCode(200).extract().asString();

        assertThat(pack).contains("\n---\n", "id: funding-round");
        post(pack, false).body("rules.outcome", everyItem(is("unchanged")));
    }

    @Test
    void takesEachRuleByItself() {
        post(rule(id, 50) + "---\n" + rule(id + "-b", 5_000) + "--- # the third\n" + rule(id + "-c", 50), false)
                .body("rules.outcome", contains("added", "refused", "added"))
                .body("rules[1].id", is(id + "-b"))
                .body("rules[1].line", is(13))
                .body("rules[1].reason", containsString("from -100 to 100"));

        given().get("/api/rules/" + id + "-b").then().statusCode(404);
        given().get("/api/rules/" + id + "-c/versions").then().body("items[0].live", is(false));
    }

    @Test
    void keepsAChangeAsTheNextVersionAndPublishesItWhereAsked() {
        post(rule(id, 50), false);
        post(rule(id, 51), true).body("rules.outcome", contains("changed"));

        given().get("/api/rules/" + id + "/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].live", is(true))
                .body("items[0].reason", is("imported"));
        given().delete("/api/rules/" + id);
    }

    @Test
    void takesAListInJson() {
        given().contentType(ContentType.JSON)
                .body("""
                        [{"id": "%s", "category": "risk", "title": "Kites", "intent": "Kites.", "base": 50,
                          "query": "zylokite"}]""".formatted(id))
                .post("/api/pack")
                .then()
                .statusCode(200)
                .body("rules.outcome", contains("added"));
    }

    @Test
    void refusesASecondRuleOfTheSameIdAndAnEmptyPack() {
        post(rule(id, 50) + "---\n" + rule(id, 51), false).body("rules.outcome", contains("added", "refused"));

        yaml().body("---\n---\n")
                .post("/api/pack")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("0 rules"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void letsOnlyAnAdminTakeThemIn() {
        yaml().body(rule(id, 50)).post("/api/pack").then().statusCode(403);
    }

    private static ValidatableResponse post(String pack, boolean publish) {
        return yaml().queryParam("publish", publish)
                .body(pack)
                .post("/api/pack")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification yaml() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                                .defaultContentCharset(StandardCharsets.UTF_8)))
                .contentType("application/yaml");
    }

    private static String rule(String id, int base) {
        return """
                id: %s
                category: risk
                title: Kites
                intent: Kites.
                query: zylokite
                base: %d
                """.formatted(id, base);
    }
}
