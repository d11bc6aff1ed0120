package com.investorsignals.rules.rule;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class RuleResourceTest {
    private static final String RULE = """
            # Kites are the new bread.
            id: %s
            category: partnership
            title: Kite deals
            intent: Somebody deals in kites.
            query: '"@company =flies =zylokites"~2'
            requires: [company]
            base: 50
            raise: {at: 40}
            """;

    @Inject
    RuleStore rules;

    @Test
    void scoresByARuleOnceItIsPublished() {
        post("/api/rules?reason=kites matter", RULE.formatted("kite-deals"))
                .statusCode(201)
                .header("Location", containsString("/api/rules/kite-deals"))
                .header("ETag", is("\"1\""))
                .body("category", is("partnership"));
        score().body("signals", empty());

        post("/api/rules/kite-deals/publish", "").statusCode(200).body("live", is(true));

        await().untilAsserted(() -> score().body("signals.rule.id", contains("kite-deals"))
                .body("signals[0].rule.version", is(1))
                .body("signals[0].company.name", is("Orbita")));
        given().delete("/api/rules/kite-deals").then().statusCode(204);
        await().untilAsserted(() -> score().body("signals", empty()));
        given().get("/api/rules/kite-deals").then().statusCode(404);
    }

    @Test
    void keepsEveryVersionWithItsAuthorAndReason() {
        post("/api/rules", RULE.formatted("kept-rule")).statusCode(201);
        put("kept-rule", "\"1\"", RULE.formatted("kept-rule").replace("base: 50", "base: 60"))
                .statusCode(200)
                .header("ETag", is("\"2\""));

        given().get("/api/rules/kept-rule/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.author", contains("ana", "ana"))
                .body("items[0].reason", is("heavier"))
                .body("items[0].live", is(false));
        given().get("/api/rules").then().statusCode(200).body("items.id", hasItem("kept-rule"));
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChanged() {
        post("/api/rules", RULE.formatted("edited-rule")).statusCode(201);
        put("edited-rule", "\"1\"", RULE.formatted("edited-rule")).statusCode(200);

        put("edited-rule", "\"1\"", RULE.formatted("edited-rule")).statusCode(412);
        yaml().body(RULE.formatted("edited-rule"))
                .put("/api/rules/edited-rule")
                .then()
                .statusCode(428);
        post("/api/rules", RULE.formatted("edited-rule")).statusCode(409);
        put("edited-rule", "\"2\"", RULE.formatted("other-rule"))
                .statusCode(400)
                .body("violations[0].field", is("id"));
    }

    @Test
    void keepsOneOfTwoThatAreAddedAtOnce() {
        var second = QuarkusTransaction.requiringNew().call(() -> {
            rules.add("twin-rule", RULE.formatted("twin-rule"), "otto", null);
            RequestSpecification request = yaml().body(RULE.formatted("twin-rule"));
            var posted = CompletableFuture.supplyAsync(() -> request.post("/api/rules"));
            await().until(RuleResourceTest::somebodyWaits);
            return posted;
        });

        second.join().then().statusCode(409);
    }

    @Test
    void answersInTheFormThatIsAskedFor() {
        post("/api/rules", RULE.formatted("formed-rule")).statusCode(201);

        given().accept("application/yaml")
                .get("/api/rules/formed-rule")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("# Kites are the new bread."));
        String json = given().get("/api/rules/formed-rule")
                .then()
                .contentType("application/json")
                .body("title", is("Kite deals"))
                .extract()
                .asString();
        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(json)
                .put("/api/rules/formed-rule")
                .then()
                .statusCode(200);
    }

    @Test
    void saysWhereADocumentIsWrongAndKeepsNothingOfIt() {
        String wrong = RULE.formatted("wrong-rule").replace("base:", "bsae:");

        post("/api/rules", wrong)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.message", hasItem(allOf(containsString("line"), containsString("base"))));
        post("/api/rules/validate", wrong)
                .statusCode(200)
                .body("valid", is(false))
                .body("problems[0].line", is(8))
                .body("problems", not(empty()));
        post("/api/rules/validate", RULE.formatted("right-rule"))
                .body("valid", is(true))
                .body("problems", hasSize(0));
        given().get("/api/rules/wrong-rule").then().statusCode(404);
        post("/api/rules", "").statusCode(400);
    }

    @Test
    void givesTheCategoriesOfTheDefaultPack() {
        given().get("/api/rules")
                .then()
                .body("items.category", hasItem("tranche"))
                .body("items.category", hasItem("audit"));
    }

    private static boolean somebodyWaits() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Rule.getEntityManager()
                        .createNativeQuery("select exists (select from pg_locks where not granted)", Boolean.class)
                        .getSingleResult()
                        .equals(true));
    }

    private static RequestSpecification yaml() {
        EncoderConfig asText = EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT);
        return given().config(RestAssured.config().encoderConfig(asText)).contentType("application/yaml");
    }

    private static ValidatableResponse post(String address, String body) {
        return yaml().body(body).post(address).then();
    }

    private static ValidatableResponse put(String id, String ifMatch, String body) {
        return yaml().header("If-Match", ifMatch)
                .body(body)
                .put("/api/rules/{id}?reason=heavier", id)
                .then();
    }

    private static ValidatableResponse score() {
        return given().contentType("application/json")
                .body("{\"title\": \"Orbita flies zylokites\", \"text\": \"Orbita flies zylokites over the bay.\"}")
                .post("/api/score")
                .then()
                .statusCode(200);
    }
}
