package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Subscriptions.reader;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscriptionResourceTest {

    @Test
    void createsAnActiveSubscriptionWithDefaults() {
        String body = "{\"channel\":\"email\",\"address\":\"Ana@Example.COM\",\"companies\":[\"Nimbus AI, Inc.\"]}";

        json(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/subscriptions/"))
                .header("ETag", equalTo("\"0\""))
                .body("state", is("active"))
                .body("address", is("Ana@example.com"))
                .body("companies", equalTo(java.util.List.of("Nimbus AI, Inc.")))
                .body("alsoAsInvestor", is(false))
                .body("minScore", is(0))
                .body("minStanding", is("rumoured"))
                .body("cadence", is("immediate"))
                .body("timeZone", is("UTC"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'channel':'slack','address':'a@b.example'}|address",
                "{'channel':'slack','address':'https://evil.example/services/T0/B0/x'}|address",
                "{'channel':'webhook','address':'a@b.example'}|address",
                "{'channel':'webhook','address':'http://10.0.0.1/hook'}|address",
                "{'channel':'webhook','address':'https://user:pw@b.example/'}|address",
                "{'channel':'pigeon','address':'a@b.example'}|channel",
                "{'address':'a@b.example'}|channel",
                "{'channel':'email'}|address",
                "{'channel':'email','address':'nobody'}|address",
                "{'channel':'email','address':'a@b.example\\r\\nBcc: c@d.example'}|address",
                "{'channel':'email','address':'a@b.example','cadence':'daily'}|cadence",
                "{'channel':'email','address':'a@b.example','at':'08:00'}|at",
                "{'channel':'email','address':'a@b.example','quietHours':{'from':'22:00','to':'07:00'}}|quietHours",
                "{'channel':'email','address':'a@b.example','dailyCap':5}|dailyCap",
                "{'channel':'email','address':'a@b.example','minScore':101}|minScore",
                "{'channel':'email','address':'a@b.example','minScore':'many'}|minScore",
                "{'channel':'email','address':'a@b.example','minStanding':'disputed'}|minStanding",
                "{'channel':'email','address':'a@b.example','minStanding':'sure'}|minStanding",
                "{'channel':'email','address':'a@b.example','categories':['weather']}|categories",
                "{'channel':'email','address':'a@b.example','companies':['...']}|companies",
                "{'channel':'email','address':'a@b.example','companies':[null]}|companies[0]",
                "{'channel':'email','address':'a@b.example','companies':'Nimbus'}|companies",
                "{'channel':'email','address':'a@b.example','timeZone':'Mars/Base'}|timeZone",
                "{'channel':'email','address':'a@b.example','text':'the of and'}|text",
                "{'channel':'email','address':'a@b.example','state':'paused'}|state",
            })
    void refusesWhatItCannotKeepAndNamesTheField(String body, String field) {
        json(body.replace('\'', '"'))
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        json("{\"channel\":\"email\",\"address\":\"x\",\"minScore\":-1,\"timeZone\":\"Mars\"}")
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("violations", hasSize(3));
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        String address = reader();
        String id = subscribe(address, "");
        String change = "{\"channel\":\"email\",\"address\":\"" + address + "\",\"minScore\":70,\"state\":\"active\"}";

        json(change).put("/api/subscriptions/" + id).then().statusCode(428);
        json(change)
                .header("If-Match", "\"0\"")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("minScore", is(70));
        json(change.replace("70", "80"))
                .header("If-Match", "\"0\"")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(412);

        given().get("/api/subscriptions/" + id).then().header("ETag", "\"1\"").body("minScore", is(70));
    }

    @Test
    void tellsAWebhooksSecretOnceAndKeepsIt() {
        String address = "https://hooks.example/" + UUID.randomUUID();
        String body = "{\"channel\":\"webhook\",\"address\":\"" + address + "\"}";

        String id = json(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .body("address", is(address))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .path("id");

        given().get("/api/subscriptions/" + id).then().body("secret", nullValue());
        json(body)
                .header("If-Match", "*")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("secret", nullValue());
        String listed = given().get("/api/subscriptions").asString();
        assertThat(listed).contains(id).doesNotContain("whsec_");
    }

    @Test
    void showsOfASlackWebhookItsHostAndItsEnd() {
        String token = UUID.randomUUID().toString().replace("-", "") + "WXYZ";
        String body = "{\"channel\":\"slack\",\"address\":\"https://hooks.slack.com/services/T0/B0/" + token + "\"}";

        String id = json(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .body("address", is("hooks.slack.com/…WXYZ"))
                .extract()
                .path("id");

        assertThat(given().get("/api/subscriptions").asString()).contains(id).doesNotContain(token);
        json("{\"channel\":\"slack\",\"address\":\"hooks.slack.com/…WXYZ\",\"minScore\":7}")
                .header("If-Match", "*")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("minScore", is(7));
    }

    @Test
    void keepsToItsChannel() {
        String id = subscribe(reader(), "");

        json("{\"channel\":\"webhook\",\"address\":\"https://hooks.example/\"}")
                .header("If-Match", "*")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("channel"));
    }

    @Test
    void endsForGood() {
        String id = subscribe(reader(), "");

        given().delete("/api/subscriptions/" + id).then().statusCode(204);
        given().delete("/api/subscriptions/" + id).then().statusCode(204);

        given().get("/api/subscriptions/" + id).then().body("state", is("ended"));
        json("{\"channel\":\"email\",\"address\":\"a@b.example\"}")
                .header("If-Match", "*")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 55; i++) {
            subscribe(reader(), "");
        }

        String next = given().get("/api/subscriptions")
                .then()
                .body("items", hasSize(50))
                .body("next", notNullValue())
                .extract()
                .path("next");

        given().queryParam("cursor", next)
                .get("/api/subscriptions")
                .then()
                .statusCode(200)
                .body("items[0].id", notNullValue());
        given().queryParam("cursor", "nonsense")
                .get("/api/subscriptions")
                .then()
                .statusCode(400);
    }

    @Test
    void answersUnknownOnesWithProblems() {
        given().get("/api/subscriptions/5b1f2c9e-0000-4000-8000-00000000dead")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/api/subscriptions/nonsense").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "sam", roles = "subscriber")
    void isClosedToSubscribers() {
        given().get("/api/subscriptions").then().statusCode(403);
        json("{}").post("/api/subscriptions").then().statusCode(403);
    }

    @Test
    @TestSecurity
    void isClosedToStrangers() {
        given().get("/api/subscriptions").then().statusCode(401);
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }
}
