package com.investorsignals.notifier.delivery;

import static com.investorsignals.notifier.MailServer.acceptedFor;
import static com.investorsignals.notifier.Subscriptions.reader;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.investorsignals.events.SignalRaised;
import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.SignalEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class DeliveryFlowTest {
    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector topics;

    String reader = "";
    String company = "";
    UUID signal = UUID.randomUUID();

    @BeforeEach
    void newReader() {
        reader = reader();
        company = "Nimbus " + UUID.randomUUID().toString().substring(0, 8);
        signal = UUID.randomUUID();
    }

    @Test
    void mailsAMatchingSignalOnce() throws Exception {
        subscribe(reader, ", \"companies\": [\"" + company + ", Inc.\"], \"minStanding\": \"announced\"");
        SignalRaised event = event().build();

        raise(event);
        raise(event);
        MimeMessage mail = mails(1).getFirst();

        assertThat(mail.getSubject()).isEqualTo(company + ": raises $500M at a $4.3B valuation, announced");
        assertThat(mail.getHeader("Message-ID", null)).endsWith("@signals.example>");
        assertThat(delivery("sent")).hasSize(1);
    }

    @Test
    void threadsAnUpdateAndSaysWhatChanged() throws Exception {
        subscribe(reader, companies());
        raise(event().standing("rumoured").severity("medium", 60).build());
        MimeMessage first = mails(1).getFirst();

        raise(event().revision(2).build());
        MimeMessage update = mails(2).getLast();

        assertThat(update.getSubject()).endsWith(", announced (was rumoured)");
        assertThat(update.getHeader("In-Reply-To", null)).isEqualTo(first.getHeader("Message-ID", null));
        assertThat(update.getHeader("References", null)).isEqualTo(first.getHeader("Message-ID", null));
        assertThat(Mails.text(update)).contains("New since", "Standing: announced (was rumoured)");
    }

    @Test
    void isSilentWhenNothingThatMattersChanged() {
        subscribe(reader, companies());
        raise(event().build());
        mails(1);

        raise(event().revision(2).severity("medium", 60).build());
        raise(event().revision(3).headline("The same in other words").build());

        silence(1);
    }

    @Test
    void tellsOfAChangedHeadlineFact() throws Exception {
        subscribe(reader, companies());
        raise(event().build());
        mails(1);

        raise(event().revision(2).amount(600_000_000).build());

        assertThat(Mails.text(mails(2).getLast())).contains("Amount: $600M (was $500M)");
    }

    @Test
    void neverAlertsALateLowerRevision() {
        subscribe(reader, companies());
        raise(event().revision(2).build());
        mails(1);

        raise(event().revision(1).standing("rumoured").build());

        silence(1);
    }

    @Test
    void tellsASubscriberOnceHoweverManySubscriptionsMatch() {
        subscribe(reader, companies());
        subscribe(reader, ", \"categories\": [\"tranche\"]" + companies());

        raise(event().build());

        mails(1);
        silence(1);
    }

    @Test
    void correctsWhoeverWasToldEvenBelowTheirFilter() throws Exception {
        String other = reader();
        subscribe(reader, ", \"minScore\": 80" + companies());
        subscribe(other, ", \"minScore\": 90" + companies());
        raise(event().build());
        mails(1);

        raise(event().revision(2).standing("disputed").severity("low", 20).build());

        assertThat(mails(2).getLast().getSubject()).endsWith(", disputed (was announced)");
        assertThat(acceptedFor(other)).isEmpty();
    }

    @Test
    void leavesOutWhatNoFilterWants() {
        subscribe(reader, ", \"companies\": [\"Somebody Else\"]");
        subscribe(reader, ", \"categories\": [\"risk\"]" + companies());
        subscribe(reader, ", \"minScore\": 90" + companies());
        subscribe(reader, ", \"minStanding\": \"verified\"" + companies());
        subscribe(reader, ", \"tags\": [\"biotech\"]" + companies());
        subscribe(reader, ", \"text\": \"quantum\"" + companies());
        subscribe(reader, ", \"companies\": [\"Alder Capital\"]");

        raise(event().party("Alder Capital", "investor").build());

        silence(0);
    }

    @Test
    void passesOverWordsOfALaterVersionAndSignalsFromBeforeTheSubscription() {
        subscribe(reader, companies());

        raise(event().category("weather").build());
        raise(event().signal(UUID.randomUUID())
                .raisedAt(Instant.now().minusSeconds(60))
                .build());

        silence(0);
    }

    @Test
    void triesAgainWhenTheServerSaysLater() {
        subscribe(reader, companies());
        MailServer.gate().refuse(reader, "451 4.7.1 Greylisted, come back later");

        raise(event().build());

        mails(1);
        List<String> sent = delivery("sent");
        given().get("/api/deliveries/" + sent.getFirst())
                .then()
                .body("tries", org.hamcrest.Matchers.is(2))
                .body("unknownAnswers", org.hamcrest.Matchers.is(0));
    }

    @Test
    void keepsWhatWasRefusedForGoodUntilSomebodyRetriesIt() {
        subscribe(reader, companies());
        MailServer.gate().refuse(reader, "550 5.1.1 No such mailbox");
        raise(event().build());
        await().atMost(Duration.ofSeconds(20)).until(() -> delivery("failed").size() == 1);
        String failed = delivery("failed").getFirst();
        given().get("/api/deliveries/" + failed).then().body("answer", org.hamcrest.Matchers.startsWith("550 5.1.1"));
        assertThat(acceptedFor(reader)).isEmpty();

        given().post("/api/deliveries/" + failed + "/retry").then().statusCode(200);

        mails(1);
        given().post("/api/deliveries/" + failed + "/retry").then().statusCode(409);
    }

    @Test
    void sendsAgainUnderTheSameMessageIdWhenTheAnswerWasLost() throws Exception {
        subscribe(reader, companies());
        MailServer.gate().loseAnswer(reader);

        raise(event().build());
        List<MimeMessage> mails = mails(2);

        assertThat(mails.getFirst().getHeader("Message-ID", null))
                .isEqualTo(mails.getLast().getHeader("Message-ID", null));
        await().until(() -> delivery("sent").size() == 1);
        given().get("/api/deliveries/" + delivery("sent").getFirst())
                .then()
                .body("unknownAnswers", org.hamcrest.Matchers.is(1));
    }

    @Test
    void supersedesAWaitingRevisionByANewerOne() {
        subscribe(reader, companies());
        MailServer.gate().refuse(reader, "451 busy");
        MailServer.gate().refuse(reader, "451 busy");
        raise(event().standing("rumoured").build());
        await().until(() -> delivery("retrying").size() == 1);

        raise(event().revision(2).build());

        mails(1);
        await().until(() ->
                delivery("superseded").size() == 1 && delivery("sent").size() == 1);
        silence(1);
    }

    @Test
    void doesNotWriteToWhoeverLeftMeanwhile() {
        String subscription = subscribe(reader, companies());
        MailServer.gate().refuse(reader, "451 busy");
        MailServer.gate().refuse(reader, "451 busy");
        raise(event().build());
        await().until(() -> delivery("retrying").size() == 1);

        given().delete("/api/subscriptions/" + subscription).then().statusCode(204);

        await().until(() -> delivery("suppressed").size() == 1);
        assertThat(acceptedFor(reader)).isEmpty();
    }

    @Test
    void putsAllThatIsDueAboutACompanyIntoOneMail() throws Exception {
        subscribe(reader, companies());
        MailServer.gate().refuse(reader, "451 busy");
        MailServer.gate().refuse(reader, "451 busy");
        raise(event().build());
        await().until(() -> delivery("retrying").size() == 1);

        raise(event().signal(UUID.randomUUID())
                .headline(company + " wins the Navy")
                .category("procurement")
                .build());

        assertThat(mails(1).getFirst().getSubject()).endsWith(", and 1 more");
        silence(1);
    }

    private SignalEvents event() {
        return SignalEvents.about(company).signal(signal);
    }

    private String companies() {
        return ", \"companies\": [\"" + company + "\"]";
    }

    private void raise(SignalRaised event) {
        var acknowledged = new java.util.concurrent.CompletableFuture<Void>();
        topics.source("signals").send(Message.of(event, () -> {
            acknowledged.complete(null);
            return acknowledged;
        }));
        acknowledged.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private List<MimeMessage> mails(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> acceptedFor(reader).size() >= count);
        return acceptedFor(reader);
    }

    /** Everything that was caused has been acknowledged, so a mail that is not there once the queue is empty never comes. */
    private void silence(int mails) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> delivery("queued").isEmpty()
                        && delivery("sending").isEmpty()
                        && delivery("retrying").isEmpty());
        assertThat(acceptedFor(reader)).hasSize(mails);
    }

    private List<String> delivery(String state) {
        return given().queryParam("state", state)
                .queryParam("signal", signal)
                .get("/api/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
