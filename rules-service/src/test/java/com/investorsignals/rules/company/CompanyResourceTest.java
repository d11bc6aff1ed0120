package com.investorsignals.rules.company;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.investorsignals.rules.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class CompanyResourceTest {

    @Test
    void listsACompanyByItsKeyAndShowsItAgain() {
        String location =
                post("{\"name\": \"Vela Robotics, Inc.\", \"aliases\": [\"Vela\"], \"domains\": [\"Vela.example\"]}")
                        .statusCode(201)
                        .header("ETag", notNullValue())
                        .body("key", is("vela robotics"))
                        .extract()
                        .header("Location");

        given().get(location).then().statusCode(200).body("domains", contains("vela.example"));
        given().get("/api/companies").then().statusCode(200).body("items.key", hasItem("vela robotics"));
    }

    @Test
    void refusesASecondCompanyOfTheSameKey() {
        post("{\"name\": \"Orrin Labs\"}").statusCode(201);

        post("{\"name\": \"ORRIN LABS Ltd.\"}").statusCode(409);
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChanged() {
        var added = post("{\"name\": \"Tern Energy\"}").statusCode(201).extract();
        String location = added.header("Location");
        String seen = added.header("ETag");

        put(location, seen, "{\"name\": \"Tern Energy\", \"tags\": [\"fusion\"]}")
                .statusCode(200)
                .body("tags", contains("fusion"));
        put(location, seen, "{\"name\": \"Tern Power\"}").statusCode(412);
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"Tern Power\"}")
                .put(location)
                .then()
                .statusCode(428);
        given().delete(location).then().statusCode(204);
        given().get(location).then().statusCode(404);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        post("{\"aliases\": [\"x\"]}").statusCode(400).body("violations.field", contains("name"));
        post("{\"name\": \"...\"}").statusCode(400).body("violations.field", contains("name"));
        post("{\"name\": \"A\", \"domains\": [\"http://a.example/\"]}")
                .statusCode(400)
                .body("violations.field", contains("domains[0]"));
        post("{\"name\": \"A\", \"aliases\": [\" \"]}")
                .statusCode(400)
                .body("violations.field", contains("aliases[0]"));
        post("{\"name\": 1").statusCode(400);
        post("").statusCode(400);
        given().get("/api/companies/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "sam", roles = "subscriber")
    void letsOnlyAdminsEdit() {
        post("{\"name\": \"Nobody's\"}").statusCode(403);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/companies")
                .then();
    }

    private static ValidatableResponse put(String location, String ifMatch, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put(location)
                .then();
    }
}
