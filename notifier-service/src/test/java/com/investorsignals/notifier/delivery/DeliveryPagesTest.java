package com.investorsignals.notifier.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.investorsignals.notifier.Browser.browser;
import static com.investorsignals.notifier.Browser.form;
import static com.investorsignals.notifier.Browser.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.investorsignals.notifier.HttpReceiver;
import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@WithTestResource(HttpReceiver.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class DeliveryPagesTest {
    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector topics;

    @Inject
    DataSource database;

    private Story story;

    @BeforeEach
    void newStory() {
        story = new Story(topics);
    }

    @Test
    void showsWhatWasToldToWhom() {
        String subscription = story.subscribe("");
        story.raise(story.event());
        String id = story.delivery("sent");

        page("/deliveries?signal=" + story.signal)
                .body(allOf(
                        containsString(story.company + "</a>"),
                        containsString(story.reader),
                        containsString("state good\">sent<"),
                        containsString("accepted by 127.0.0.1"),
                        containsString("/deliveries/" + id)));
        page("/deliveries?state=failed&signal=" + story.signal).body(containsString("Nothing fits"));
        page("/deliveries?subscription=" + subscription).body(containsString(story.company));
        page("/deliveries/" + id).body(containsString("src=\"/deliveries/" + id + "/mail\""));
    }

    @Test
    void framesTheMailAsItIsAndLetsItDoNothing() {
        story.subscribe("");
        story.raise(story.event().headline(story.company + " <script>alert(1)</script>"));

        String id = story.delivery("sent");
        Response mail = browser().get("/deliveries/" + id + "/mail");
        assertThat(mail.headers().getValues("Content-Security-Policy"))
                .singleElement(as(STRING))
                .startsWith("sandbox; default-src 'none'");
        mail.then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(allOf(
                        containsString("How sure."),
                        containsString("&lt;script&gt;"),
                        not(containsString("<script")),
                        containsString("href=\"http://localhost:8080/unsubscribe/\"")));
        page("/deliveries/" + id).body(not(containsString("<script>alert")));
    }

    @Test
    void showsAnAlertAsItWasWhenItWasSent() throws SQLException {
        story.subscribe("");
        story.raise(story.event());
        String id = story.delivery("sent");
        String mail = "/deliveries/" + id + "/mail";
        browser().get(mail).then().body(not(containsString("Late by")));

        sentThreeDaysLater();

        browser().get(mail).then().body(containsString("Late by"));
    }

    private void sentThreeDaysLater() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        UPDATE messages SET sent_at = sent_at + interval '3 days'
                            WHERE id IN (SELECT message_id FROM deliveries WHERE signal_id = ?)""")) {
            statement.setObject(1, story.signal);
            statement.executeUpdate();
        }
    }

    @Test
    void showsThePayloadOfAPost() {
        String path = "/pages/" + story.signal;
        HttpReceiver.server().stubFor(post(urlEqualTo(path)).willReturn(ok("ok")));
        given().contentType(ContentType.JSON)
                .body("{\"channel\":\"slack\",\"address\":\"%s\",\"companies\":[\"%s\"]}"
                        .formatted(HttpReceiver.address(path), story.company))
                .post("/api/subscriptions")
                .then()
                .statusCode(201);

        story.raise(story.event());

        String page = page("/deliveries/" + story.delivery("sent")).extract().asString();
        assertThat(page)
                .contains("The message as its reader sees it", "*How sure.*", "&quot;blocks&quot;")
                .doesNotContain(HttpReceiver.address(path));
    }

    @Test
    void sendsAgainWhatFailed() {
        story.subscribe("");
        MailServer.gate().refuse(story.reader, "550 5.1.1 No such mailbox");
        story.raise(story.event());
        String id = story.delivery("failed");
        page("/deliveries/" + id)
                .body(
                        containsString("state bad\">failed<"),
                        containsString("550 5.1.1"),
                        containsString("Send it again"));

        form().post("/deliveries/" + id + "/retry").then().statusCode(303);

        story.delivery("sent");
    }

    @Test
    @TestSecurity(user = "sue", roles = "subscriber")
    void aSubscriberDoesNotSeeOthersMail() {
        browser().get("/deliveries").then().statusCode(403);
    }
}
