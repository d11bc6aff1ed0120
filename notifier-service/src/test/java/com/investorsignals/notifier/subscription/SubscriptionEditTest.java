package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.Subscriptions.reader;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static com.investorsignals.notifier.subscription.SubscriptionRequests.edit;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

/** How a program changes subscriptions and ends them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscriptionEditTest {

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        String address = reader();
        String id = subscribe(address, "");
        String change = "{\"channel\":\"email\",\"address\":\"" + address + "\",\"minScore\":70,\"state\":\"active\"}";

        edit(id, change, null).statusCode(428);
        edit(id, change, "\"0\"").statusCode(200).header("ETag", "\"1\"").body("minScore", is(70));
        edit(id, change.replace("70", "80"), "\"0\"").statusCode(412);

        given().get("/api/subscriptions/" + id).then().header("ETag", "\"1\"").body("minScore", is(70));
    }

    @Test
    void keepsToItsChannel() {
        String id = subscribe(reader(), "");

        edit(id, "{\"channel\":\"webhook\",\"address\":\"https://hooks.example/\"}", "*")
                .statusCode(400)
                .body("violations.field", hasItem("channel"));
    }

    @Test
    void endsForGood() {
        String id = subscribe(reader(), "");

        given().delete("/api/subscriptions/" + id).then().statusCode(204);
        given().delete("/api/subscriptions/" + id).then().statusCode(204);

        given().get("/api/subscriptions/" + id).then().body("state", is("ended"));
        edit(id, "{\"channel\":\"email\",\"address\":\"a@b.example\"}", "*").statusCode(409);
    }
}
