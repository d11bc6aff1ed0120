package com.investorsignals.notifier.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.investorsignals.notifier.HttpReceiver.postedTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.investorsignals.notifier.HttpReceiver;
import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack and webhooks: each destination has a queue of its own, and what happens there happens to nobody else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@WithTestResource(HttpReceiver.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class DestinationsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector topics;

    private Story story;

    @BeforeEach
    void newStory() {
        story = new Story(topics);
    }

    @Test
    void tellsEachChannelOnce() {
        String slack = path(ok("ok"));
        String webhook = path(ok());
        story.subscribe("");
        subscribe("slack", slack);
        subscribe("webhook", webhook);

        story.raise(story.event());

        await().atMost(LONG).until(() -> story.deliveries("sent").size() == 3);
        assertThat(postedTo(slack)).hasSize(1);
        JsonPath event = JsonPath.from(postedTo(webhook).getFirst().getBodyAsString());
        assertThat(postedTo(webhook)).hasSize(1);
        assertThat(event.getString("id")).isEqualTo(story.signal + ":1");
        assertThat(event.getString("subject")).isEqualTo(story.company.toLowerCase(java.util.Locale.ROOT));
        assertThat(event.getString("time")).endsWith("Z");
    }

    @Test
    void waitsAsLongAsOneDestinationAsksAndDelaysNoOther() {
        String busy = path(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        String free = path(ok());
        subscribe("webhook", busy);
        subscribe("webhook", free);
        story.raise(story.event());
        await().atMost(LONG).until(() -> story.deliveries("retrying").size() == 1);

        story.raise(story.event()
                .signal(UUID.randomUUID())
                .category("procurement")
                .headline(story.company + " wins the Navy"));

        await().atMost(LONG).until(() -> postedTo(free).size() == 2);
        assertThat(postedTo(busy)).hasSize(1);
    }

    @Test
    void delaysNobodyByADestinationThatHangs() {
        String hanging = path(ok().withFixedDelay(1_800));
        String free = path(ok());
        subscribe("webhook", hanging);
        subscribe("webhook", free);

        for (int told = 1; told <= 3; told++) {
            int posts = told;
            story.raise(story.event().signal(UUID.randomUUID()));
            await().atMost(LONG).until(() -> postedTo(free).size() == posts);
        }

        assertThat(postedTo(hanging)).hasSizeLessThan(3);
    }

    @Test
    void postsToASlackWebhookNoMoreThanOnceASecond() {
        String slack = path(ok("ok"));
        subscribe("slack", slack);

        story.raise(story.event());
        await().atMost(LONG).until(() -> postedTo(slack).size() == 1);
        story.raise(story.event().signal(UUID.randomUUID()).category("risk"));

        await().atMost(LONG).until(() -> postedTo(slack).size() == 2);
        List<LoggedRequest> posts = postedTo(slack);
        Duration between = Duration.between(
                posts.getFirst().getLoggedDate().toInstant(),
                posts.getLast().getLoggedDate().toInstant());
        assertThat(between).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void disablesASubscriptionWhoseDestinationHasEndedUntilSomebodyEnablesIt() {
        String gone = path(aResponse().withStatus(410).withBody("moved away"));
        String id = subscribe("webhook", gone);

        story.raise(story.event());

        story.delivery("failed");
        given().get("/api/subscriptions/" + id)
                .then()
                .body("state", is("disabled"))
                .body("disabledBecause", startsWith("410 moved away"));
        story.raise(story.event().signal(UUID.randomUUID()));
        assertThat(postedTo(gone)).hasSize(1);

        body("webhook", gone, ",\"state\":\"active\"")
                .header("If-Match", "*")
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("state", is("active"));
    }

    @Test
    void showsThePayloadOfADelivery() {
        subscribe("slack", path(ok("ok")));
        story.raise(story.event());

        given().get("/api/deliveries/" + story.delivery("sent") + "/alert")
                .then()
                .statusCode(200)
                .body("payload", startsWith("{\"text\":\"" + story.company));
    }

    /** A path that no other test knows and that is answered so. */
    private static String path(ResponseDefinitionBuilder answer) {
        String path = "/services/" + UUID.randomUUID();
        HttpReceiver.server().stubFor(post(urlEqualTo(path)).willReturn(answer));
        return path;
    }

    private String subscribe(String channel, String path) {
        return body(channel, path, "")
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.specification.RequestSpecification body(String channel, String path, String more) {
        return given().contentType(ContentType.JSON)
                .body("{\"channel\":\"%s\",\"address\":\"%s\",\"companies\":[\"%s\"]%s}"
                        .formatted(channel, HttpReceiver.address(path), story.company, more));
    }
}
