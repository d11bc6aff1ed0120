package com.investorsignals.notifier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class HealthTest {

    @Test
    void isLiveAndReadyWithItsDatabase() {
        given().get("/q/health").then().statusCode(200).body("status", is("UP"));
    }
}
