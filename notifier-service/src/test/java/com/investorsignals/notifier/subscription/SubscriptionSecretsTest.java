package com.investorsignals.notifier.subscription;

import static com.investorsignals.notifier.subscription.SubscriptionRequests.add;
import static com.investorsignals.notifier.subscription.SubscriptionRequests.edit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a secret that is kept. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscriptionSecretsTest {

    @Test
    void tellsAWebhooksSecretOnceAndKeepsIt() {
        String address = "https://hooks.example/" + UUID.randomUUID();
        String body = "{\"channel\":\"webhook\",\"address\":\"" + address + "\"}";

        String id = add(body)
                .statusCode(201)
                .body("address", is(address))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .extract()
                .path("id");

        given().get("/api/subscriptions/" + id).then().body("secret", nullValue());
        edit(id, body, "*").statusCode(200).body("secret", nullValue());
        String listed = given().get("/api/subscriptions").asString();
        assertThat(listed).contains(id).doesNotContain("whsec_");
    }

    @Test
    void showsOfASlackWebhookItsHostAndItsEnd() {
        String token = UUID.randomUUID().toString().replace("-", "") + "WXYZ";
        String body = "{\"channel\":\"slack\",\"address\":\"https://hooks.slack.com/services/T0/B0/" + token + "\"}";

        String id = add(body)
                .statusCode(201)
                .body("address", is("hooks.slack.com/…WXYZ"))
                .extract()
                .path("id");

        assertThat(given().get("/api/subscriptions").asString()).contains(id).doesNotContain(token);
        edit(id, "{\"channel\":\"slack\",\"address\":\"hooks.slack.com/…WXYZ\",\"minScore\":7}", "*")
                .statusCode(200)
                .body("minScore", is(7));
    }
}
