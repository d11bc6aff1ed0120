package com.investorsignals.notifier.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.investorsignals.notifier.Browser.browser;
import static com.investorsignals.notifier.Browser.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.investorsignals.notifier.HttpReceiver;
import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.subscription.Subscription;
import com.investorsignals.notifier.subscription.erasure.Eraser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was told stays on record when it is no longer known to whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@WithTestResource(HttpReceiver.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class ErasedDestinationTest {
    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector topics;

    @Inject
    Eraser eraser;

    private Story story;

    @BeforeEach
    void newStory() {
        story = new Story(topics);
    }

    @ParameterizedTest
    @EnumSource
    void showsDeliveriesWithoutTheirAddress(Channel channel) {
        String address = address(channel);
        String subscription = subscribe(channel, address);
        story.raise(story.event());
        String delivery = story.delivery("failed");

        endedLongAgo(subscription);
        eraser.erase();

        given().get("/api/deliveries/" + delivery)
                .then()
                .statusCode(200)
                .body("state", is("failed"))
                .body("answer", not(containsString(address)));
        given().get("/api/deliveries/" + delivery + "/alert").then().statusCode(200);
        page("/deliveries?subscription=" + subscription)
                .body(allOf(containsString("erased"), containsString(story.company), not(containsString(address))));
        page("/deliveries/" + delivery).body(allOf(containsString("erased, by"), not(containsString(address))));
        browser().get("/deliveries/" + delivery + "/mail").then().statusCode(200);
    }

    @Test
    void sendsNothingMoreToIt() {
        String address = address(Channel.EMAIL);
        String subscription = subscribe(Channel.EMAIL, address);
        story.raise(story.event());
        String delivery = story.delivery("failed");
        endedLongAgo(subscription);
        eraser.erase();

        given().post("/api/deliveries/" + delivery + "/retry").then().statusCode(200);

        assertThat(story.delivery("suppressed")).isEqualTo(delivery);
        assertThat(MailServer.acceptedFor(address)).isEmpty();
    }

    /** One whose far end refuses what comes, and names it as many do. */
    private String address(Channel channel) {
        if (channel == Channel.EMAIL) {
            MailServer.gate().refuse(story.reader, "550 5.1.1 <" + story.reader + ">: Recipient address rejected");
            return story.reader;
        }
        String path = "/" + UUID.randomUUID();
        String address = HttpReceiver.address(path);
        HttpReceiver.server()
                .stubFor(post(urlEqualTo(path))
                        .willReturn(aResponse().withStatus(400).withBody("no such thing: " + address)));
        return address;
    }

    private String subscribe(Channel channel, String address) {
        return given().contentType(ContentType.JSON)
                .body("{\"channel\":\"" + channel.word() + "\",\"address\":\"" + address + "\",\"companies\":[\""
                        + story.company + "\"]}")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void endedLongAgo(String subscription) {
        given().delete("/api/subscriptions/" + subscription).then().statusCode(204);
        Instant at = Instant.now().minus(Duration.ofDays(31));
        QuarkusTransaction.requiringNew()
                .run(() -> Subscription.update("endedAt = ?1 where id = ?2", at, UUID.fromString(subscription)));
    }
}
