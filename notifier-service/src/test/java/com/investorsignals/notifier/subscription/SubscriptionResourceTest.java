package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Subscriptions.reader;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static com.investorsignals.notifier.subscription.SubscriptionRequests.add;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which subscriptions a program can add, how it reads them, and which programs may. */
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

        add(body)
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
        add(body.replace('\'', '"'))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        add("{\"channel\":\"email\",\"address\":\"x\",\"minScore\":-1,\"timeZone\":\"Mars\"}")
                .statusCode(400)
                .body("violations", hasSize(3));
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
        given().get("/api/subscriptions/nonsense").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "sam", roles = "subscriber")
    void isClosedToSubscribers() {
        given().get("/api/subscriptions").then().statusCode(403);
        add("{}").statusCode(403);
    }

    @Test
    @TestSecurity
    void isClosedToStrangers() {
        given().get("/api/subscriptions").then().statusCode(401);
    }
}
