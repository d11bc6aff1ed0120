package com.investorsignals.notifier.delivery;

import static com.investorsignals.notifier.MailServer.acceptedFor;
import static com.investorsignals.notifier.MailServer.gate;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.Mails;
import com.investorsignals.notifier.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SendingTest {
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
    void triesAgainWhenTheServerSaysLater() {
        story.subscribe("");
        gate().refuse(story.reader, "451 4.7.1 Greylisted, come back later");

        story.raise(story.event());

        given().get("/api/deliveries/" + story.delivery("sent"))
                .then()
                .body("tries", is(2))
                .body("unknownAnswers", is(0));
        story.hasEndedWith(1);
    }

    @Test
    void letsAMailClientEndTheSubscriptionByOneClick() throws Exception {
        String subscription = story.subscribe("");
        story.raise(story.event());
        MimeMessage mail = story.mails(1).getFirst();

        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe", null);
        assertThat(link).startsWith("<http://localhost:8080/unsubscribe/").endsWith(">");
        assertThat(Mails.html(mail)).contains(link.substring(1, link.length() - 1), "/stories/", "/manage/");
        assertThat(Mails.text(mail)).contains(link.substring(1, link.length() - 1), "/stories/", "/manage/");

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(URI.create(link.substring(1, link.length() - 1)).getPath())
                .then()
                .statusCode(200);

        given().get("/api/subscriptions/" + subscription).then().body("state", is("ended"));
        story.raise(story.event().revision(2).standing("verified"));
        story.hasEndedWith(1);
    }

    @Test
    void keepsWhatWasRefusedForGoodUntilSomebodyRetriesIt() {
        story.subscribe("");
        gate().refuse(story.reader, "550 5.1.1 No such mailbox");
        story.raise(story.event());
        String failed = story.delivery("failed");
        given().get("/api/deliveries/" + failed).then().body("answer", startsWith("550 5.1.1"));
        assertThat(acceptedFor(story.reader)).isEmpty();

        given().post("/api/deliveries/" + failed + "/retry")
                .then()
                .statusCode(200)
                .body("state", is("queued"));

        story.delivery("sent");
        given().post("/api/deliveries/" + failed + "/retry")
                .then()
                .statusCode(409)
                .body("detail", containsString("sent"));
    }

    @Test
    void givesUpAfterTheLastTry() {
        story.subscribe("");
        for (int i = 0; i < 4; i++) {
            gate().refuse(story.reader, "451 busy");
        }

        story.raise(story.event());

        given().get("/api/deliveries/" + story.delivery("failed"))
                .then()
                .body("tries", is(4))
                .body("answer", is("451 busy"));
    }

    @Test
    void sendsAgainUnderTheSameMessageIdWhenTheAnswerWasLost() throws Exception {
        story.subscribe("");
        gate().loseAnswer(story.reader);

        story.raise(story.event());
        List<MimeMessage> mails = story.mails(2);

        assertThat(mails.getFirst().getHeader("Message-ID", null))
                .isEqualTo(mails.getLast().getHeader("Message-ID", null));
        given().get("/api/deliveries/" + story.delivery("sent")).then().body("unknownAnswers", is(1));
    }

    @Test
    void sendsAgainWhatASenderThatIsGoneHadLeased() throws Exception {
        story.subscribe("");
        gate().refuse(story.reader, "550 5.1.1 No such mailbox");
        story.raise(story.event());
        String delivery = story.delivery("failed");

        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        UPDATE messages SET state = 'sending', tries = 1, lease_token = gen_random_uuid(),
                            leased_until = now() - interval '1 second'
                        WHERE id = (SELECT message_id FROM deliveries WHERE id = ?)""")) {
            statement.setObject(1, UUID.fromString(delivery));
            statement.executeUpdate();
        }

        given().get("/api/deliveries/" + story.delivery("sent"))
                .then()
                .body("tries", is(2))
                .body("unknownAnswers", is(1));
        story.hasEndedWith(1);
    }

    @Test
    void supersedesAWaitingRevisionByANewerOne() throws Exception {
        story.subscribe("");
        gate().refuse(story.reader, "451 busy");
        story.raise(story.event().standing("rumoured"));
        story.hold(database);

        story.raise(story.event().revision(2));

        story.release(database);
        story.delivery("superseded");
        story.delivery("sent");
        story.hasEndedWith(1);
        assertThat(story.mails(1).getFirst().getSubject()).endsWith(", announced");
    }

    @Test
    void doesNotWriteToWhoeverLeftMeanwhile() throws Exception {
        String subscription = story.subscribe("");
        gate().refuse(story.reader, "451 busy");
        story.raise(story.event());
        story.hold(database);

        given().delete("/api/subscriptions/" + subscription).then().statusCode(204);

        story.release(database);
        story.delivery("suppressed");
        assertThat(acceptedFor(story.reader)).isEmpty();
    }

    @Test
    void putsAllThatIsDueAboutACompanyIntoOneMail() throws Exception {
        story.subscribe("");
        gate().refuse(story.reader, "451 busy");
        story.raise(story.event());
        story.hold(database);

        story.raise(story.event()
                .signal(UUID.randomUUID())
                .category("procurement")
                .headline(story.company + " wins the Navy"));
        story.release(database);

        assertThat(story.mails(1).getFirst().getSubject()).endsWith(", and 1 more");
        story.hasEndedWith(1);
    }

    @Test
    void showsTheAlertOfADelivery() {
        story.subscribe("");
        story.raise(story.event());

        given().get("/api/deliveries/" + story.delivery("sent") + "/alert")
                .then()
                .statusCode(200)
                .body("subject", endsWith(", announced"))
                .body("text", containsString("Why you got this"))
                .body("html", containsString("<html"));
    }

    @Test
    void answersBadQueriesWithProblems() {
        given().queryParam("state", "lost").get("/api/deliveries").then().statusCode(400);
        given().queryParam("signal", "x").get("/api/deliveries").then().statusCode(400);
        given().get("/api/deliveries/" + UUID.randomUUID()).then().statusCode(404);
        given().post("/api/deliveries/" + UUID.randomUUID() + "/retry").then().statusCode(404);
    }
}
