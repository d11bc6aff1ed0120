package com.investorsignals.rules;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the probes answer while nobody is where the broker should be. */
@QuarkusTest
@TestProfile(HealthTest.BrokerAway.class)
@WithTestResource(PostgresResource.class)
class HealthTest {

    @Test
    void isReadyWithItsDatabaseAlone() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void isLiveWhoeverElseIsAway() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.name", everyItem(not(containsString("Database"))));
    }

    @Test
    void hasNotStartedBeforeItReachedTheBroker() {
        given().get("/q/health/started").then().statusCode(503);
    }

    public static final class BrokerAway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kafka.bootstrap.servers", "127.0.0.1:9",
                    "mp.messaging.incoming.articles.connector", "smallrye-kafka",
                    "mp.messaging.outgoing.signals.connector", "smallrye-kafka");
        }
    }
}
