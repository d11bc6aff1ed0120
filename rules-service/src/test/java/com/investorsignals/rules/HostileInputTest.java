package com.investorsignals.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense is answered in words, and is never a fault of ours. */
@QuarkusTest
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
@WithTestResource(PostgresResource.class)
class HostileInputTest {

    @ParameterizedTest
    @CsvSource({
        "/companies?q=%27, 200",
        "/companies?q=%5C, 200",
        "/companies?q=%26%7C%21%28%29%3A%2A, 200",
        "/api/signals?q=%27%27, 200",
        "/api/signals?q=---, 200",
        "/api/signals?minScore=abc, 400",
        "/signals?minScore=abc, 400",
        "/signals?minScore=, 200",
        "/signals?q=%27%22%28, 200",
        "/signals?q=%00, 400",
        "/companies?q=a%00b, 400",
        "/api/signals?company=%00, 400",
        "/api/rules/%00, 400",
        "/api/signals?since=%2B999999999-12-31T23:59:59Z, 400",
        "/api/signals?since=-999999999-01-01T00:00:00Z, 400",
        "/api/signals?since=yesterday, 400",
        "/api/signals?cursor=______________________________________, 400",
        "/api/signals?cursor=f_______AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 400",
        "/api/signals?cursor=x, 400"
    })
    void isAnsweredInWords(String address, int status) {
        Response answer = given().urlEncodingEnabled(false).get(address);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": {}}",
                "{\"name\": \"x\", \"aliases\": 1}",
                "{\"name\": \"x\", \"aliases\": [[\"y\"]]}",
                "[]",
                "null",
                "",
                "{"
            })
    void changesNothingByABodyThatIsNoCompany(String body) {
        Response answer = given().contentType("application/json").body(body).post("/api/companies");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain("com.investorsignals", "java.");
    }

    @Test
    void saysWhatWasPerhapsMeant() {
        given().get("/api/signals?minscore=5")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("minscore"))
                .body("violations[0].message", containsString("did you mean minScore?"));
        given().contentType("application/json")
                .body("{\"name\": \"Tern Power\", \"tagz\": []}")
                .post("/api/companies")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("tagz"))
                .body("violations[0].message", containsString("did you mean tags?"));
    }
}
