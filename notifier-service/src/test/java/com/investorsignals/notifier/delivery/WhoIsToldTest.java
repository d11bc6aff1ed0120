package com.investorsignals.notifier.delivery;

import static com.investorsignals.notifier.MailServer.acceptedFor;
import static com.investorsignals.notifier.Subscriptions.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.Mails;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.Subscriptions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class WhoIsToldTest {
    @Inject
    @Connector("smallrye-in-memory")
    InMemoryConnector topics;

    private Story story;

    @BeforeEach
    void newStory() {
        story = new Story(topics);
    }

    @Test
    void mailsAMatchingSignalOnce() throws Exception {
        subscribe(
                story.reader,
                ", \"companies\": [\"" + story.company
                        + ", Inc.\"], \"minStanding\": \"announced\", \"tags\": [\"AI Labs\"],"
                        + " \"text\": \"tranches -bitcoin\", \"minScore\": 86, \"categories\": [\"tranche\"]");
        byte[] event = story.event().json();

        story.raise(event);
        story.raise(event);
        MimeMessage mail = story.mails(1).getFirst();

        story.hasEndedWith(1);
        assertThat(mail.getSubject()).isEqualTo(story.company + ": raises $500M at a $4.3B valuation, announced");
        assertThat(mail.getHeader("Message-ID", null)).endsWith("@signals.example>");
        assertThat(story.deliveries("sent")).hasSize(1);
    }

    @Test
    void threadsAnUpdateAndSaysWhatChanged() throws Exception {
        story.subscribe("");
        story.raise(story.event().standing("rumoured").severity("medium", 60));
        MimeMessage first = story.mails(1).getFirst();

        story.raise(story.event().revision(2));
        MimeMessage update = story.mails(2).getLast();

        assertThat(update.getSubject()).endsWith(", announced (was rumoured)");
        assertThat(update.getHeader("In-Reply-To", null)).isEqualTo(first.getHeader("Message-ID", null));
        assertThat(update.getHeader("References", null)).isEqualTo(first.getHeader("Message-ID", null));
        assertThat(Mails.text(update)).contains("New since", "Standing: announced (was rumoured)");
    }

    @Test
    void isSilentWhenNothingThatMattersChanged() {
        story.subscribe("");
        story.raise(story.event());
        story.mails(1);

        story.raise(story.event().revision(2).severity("medium", 60));
        story.raise(story.event().revision(3).headline("The same in other words"));

        story.hasEndedWith(1);
    }

    @Test
    void tellsOfAChangedHeadlineFact() throws Exception {
        story.subscribe("");
        story.raise(story.event());
        story.mails(1);

        story.raise(story.event().revision(2).amount(600_000_000));

        assertThat(Mails.text(story.mails(2).getLast())).contains("Amount: $600M (was $500M)");
    }

    @Test
    void neverAlertsALateLowerRevision() {
        story.subscribe("");
        story.raise(story.event().revision(2));
        story.mails(1);

        story.raise(story.event().revision(1).standing("rumoured"));

        story.hasEndedWith(1);
    }

    @Test
    void tellsASubscriberOnceHoweverManySubscriptionsMatch() {
        story.subscribe("");
        story.subscribe(", \"categories\": [\"tranche\"]");

        story.raise(story.event());

        story.mails(1);
        story.hasEndedWith(1);
    }

    @Test
    void correctsWhoeverWasToldEvenBelowTheirFilter() throws Exception {
        story.subscribe(", \"minScore\": 80");
        String untold = Subscriptions.reader();
        subscribe(untold, ", \"minScore\": 90, \"companies\": [\"" + story.company + "\"]");
        story.raise(story.event());
        story.mails(1);

        story.raise(story.event().revision(2).standing("disputed").severity("low", 20));

        assertThat(story.mails(2).getLast().getSubject()).endsWith(", disputed (was announced)");
        story.hasEndedWith(2);
        assertThat(acceptedFor(untold)).isEmpty();
    }

    @Test
    void findsTheCompanyOnTheOtherSideToo() {
        subscribe(story.reader, ", \"companies\": [\"Navy of " + story.company + "\"]");

        story.raise(story.event().party("Navy of " + story.company, "counterparty"));

        story.mails(1);
    }

    @Test
    void findsAnInvestorOnlyWhereAskedFor() {
        String fund = "Fund of " + story.company;
        String other = Subscriptions.reader();
        subscribe(other, ", \"companies\": [\"" + fund + "\"]");
        subscribe(story.reader, ", \"alsoAsInvestor\": true, \"companies\": [\"" + fund + "\"]");

        story.raise(story.event().party(fund, "investor"));

        story.mails(1);
        assertThat(acceptedFor(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"categories\": [\"risk\"]",
                ", \"minScore\": 87",
                ", \"minStanding\": \"verified\"",
                ", \"tags\": [\"biotech\"]",
                ", \"text\": \"quantum\"",
                ", \"text\": \"tranche -alder\"",
            })
    void leavesOutWhatTheFilterDoesNotWant(String filter) {
        story.subscribe(filter);

        story.raise(story.event());

        story.hasEndedWith(0);
    }

    @Test
    void passesOverWordsOfALaterVersionAndSignalsFromBeforeTheSubscription() {
        story.subscribe("");

        story.raise(story.event().category("weather"));
        story.raise(story.event().standing("whispered"));
        story.raise(
                story.event().signal(UUID.randomUUID()).raisedAt(Instant.now().minusSeconds(60)));

        story.hasEndedWith(0);
    }
}
