package com.investorsignals.rules.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class ReferenceResourceTest {
    private static final String FRAGMENTS = "/api/documents/fragments";

    @Test
    void listsTheDocumentsThatRulesLeanOn() {
        given().get("/api/documents")
                .then()
                .statusCode(200)
                .body("items.name", contains("fragments", "publishers", "currencies"));
    }

    @Test
    void makesAPieceThatIsAddedKnownToRules() {
        Response live = given().get(FRAGMENTS);
        int versions =
                given().get(FRAGMENTS + "/versions").jsonPath().getList("items").size();
        String rule = """
                {"id": "kite-pieces", "category": "risk", "title": "Kites", "intent": "Kites.", "base": 50,
                 "query": "${kite-words}"}""";
        String longer = live.asString() + "  kite-words: (kite OR zylokite)\n";

        validate(rule).body("problems[0].message", is("there is no fragment “kite-words”"));
        put(FRAGMENTS, live.header("ETag"), longer).statusCode(200);

        validate(rule).body("valid", is(true));
        given().get(FRAGMENTS + "/versions")
                .then()
                .body("items.size()", is(versions + 1))
                .body("items[0].author", is("ana"))
                .body("items[0].reason", is("for kites"));
    }

    @Test
    void keepsADraftFromBeingPublishedThatHoldsAPieceNoLongerThere() {
        Response before = given().get(FRAGMENTS);
        String with = before.asString() + "  kite-tails: (tail OR tails)\n";
        String etag = put(FRAGMENTS, before.header("ETag"), with)
                .statusCode(200)
                .extract()
                .header("ETag");
        String rule = """
                {"id": "kite-tails", "category": "risk", "title": "Kites", "intent": "Kites.", "base": 50,
                 "query": "${kite-tails}"}""";
        given().contentType(ContentType.JSON)
                .body(rule)
                .post("/api/rules")
                .then()
                .statusCode(201);

        put(FRAGMENTS, etag, before.asString()).statusCode(200);

        given().post("/api/rules/kite-tails/publish")
                .then()
                .statusCode(409)
                .body("detail", containsString("there is no fragment “kite-tails”"));
        given().delete("/api/rules/kite-tails").then().statusCode(204);
    }

    @Test
    void refusesToTakeAwayWhatALiveRuleHolds() {
        Response live = given().get(FRAGMENTS);

        put(FRAGMENTS, live.header("ETag"), live.asString().replace("  raises: >-", "  rises: >-"))
                .statusCode(400)
                .body(
                        "violations[0].message",
                        allOf(containsString("funding-round"), containsString("there is no fragment “raises”")));

        assertThat(given().get(FRAGMENTS).asString()).isEqualTo(live.asString());
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseReplaced() {
        String document = given().get(FRAGMENTS).asString();

        put(FRAGMENTS, "\"0\"", document).statusCode(412);
        yaml().body(document).put(FRAGMENTS).then().statusCode(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fragments  | pieces: {Raises: x}                                     | lower-case words
            fragments  | pieces: {raises: }                                      | names each piece
            fragments  | 'pieces: {raises: raises, funds: "${raises} @money"}'   | “funds” holds another piece
            fragments  | pices: {raises: x}                                      | names each piece
            fragments  | 'pieces: ['                                             | line 1
            fragments  | ~                                                       | begins with a key
            publishers | null                                                    | begins with a key
            currencies | ~                                                       | begins with a key
            publishers | publishers: [{family: a, kind: press, weight: -2147483648}] | weight from -100 to 100
            publishers | publishers: [{family: a, kind: pres, weight: 1}]        | pres
            publishers | publishers: [{family: a, kind: press, weight: 1000}]    | weight from -100 to 100
            publishers | 'publishers: [{family: a, kind: press, domains: [x.example]}, {family: b, kind: wire, domains: [x.example]}]' | two families
            currencies | {asOf: 2026-11-02, usdPerUnit: {EUR: 0}}                | rate above 0
            currencies | {asOf: 2026-11-02, usdPerUnit: {euro: 1}}               | three capitals
            currencies | {asOf: yesterday, usdPerUnit: {EUR: 1}}                 | yesterday
            """)
    void saysWhatIsWrong(String name, String document, String told) {
        put("/api/documents/" + name, "*", document)
                .statusCode(400)
                .body("violations[0].message", containsString(told));
    }

    @Test
    void knowsNoOtherDocument() {
        given().get("/api/documents/secrets").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "operator")
    void letsOnlyAnAdminChangeThem() {
        put(FRAGMENTS, "*", "pieces: {}").statusCode(403);
    }

    private static ValidatableResponse validate(String rule) {
        return given().contentType(ContentType.JSON)
                .body(rule)
                .post("/api/rules/validate")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String address, String etag, String document) {
        return yaml().queryParam("reason", "for kites")
                .header("If-Match", etag)
                .body(document)
                .put(address)
                .then();
    }

    private static RequestSpecification yaml() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml");
    }
}
