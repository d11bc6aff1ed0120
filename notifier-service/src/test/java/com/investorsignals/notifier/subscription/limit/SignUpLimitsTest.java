package com.investorsignals.notifier.subscription.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.console.ConsoleConfig;
import com.investorsignals.notifier.MailServer;
import com.investorsignals.notifier.PostgresResource;
import com.investorsignals.notifier.channel.email.EmailAddress;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With limits of its own, of which the first is reached by 3 requests to a mailbox, the last by 20 at all. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(MailServer.class)
class SignUpLimitsTest {
    private static final Instant NOW = Instant.parse("2033-05-01T12:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    EntityManager entities;

    @Inject
    ConsoleConfig console;

    @Inject
    SignUpReport report;

    private record Config() implements SignUpConfig {
        @Override
        public int perMailbox() {
            return 3;
        }

        @Override
        public int perDomain() {
            return 5;
        }

        @Override
        public int perNetwork() {
            return 10;
        }

        @Override
        public int inAll() {
            return 20;
        }

        @Override
        public Duration reportEvery() {
            return Duration.ofHours(1);
        }
    }

    @BeforeEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            report.refused();
            report.erase(Instant.parse("9999-01-01T00:00:00Z"));
        });
    }

    @Test
    void countsAMailboxWhateverItsTags() {
        List<SignUpOutcome> outcomes = IntStream.range(0, 60)
                .mapToObj(tag -> ask("ana+" + tag + "@gmail.com", network(), NOW))
                .toList();

        assertThat(outcomes.subList(0, 3)).containsOnly(SignUpOutcome.REQUESTED);
        assertThat(outcomes.subList(3, 60)).containsOnly(SignUpOutcome.MAILBOX);
        assertThat(ask("bob@gmail.com", network(), NOW)).isEqualTo(SignUpOutcome.REQUESTED);
    }

    @Test
    void countsADomainButNoneThatAnybodyMayBeAt() {
        assertThat(IntStream.range(0, 7).mapToObj(i -> ask(reader("fund.example"), network(), NOW)))
                .endsWith(SignUpOutcome.REQUESTED, SignUpOutcome.DOMAIN, SignUpOutcome.DOMAIN);
        assertThat(IntStream.range(0, 7).mapToObj(i -> ask(reader("outlook.com"), network(), NOW)))
                .containsOnly(SignUpOutcome.REQUESTED);
    }

    @Test
    void countsTheNetworkThatAsks() {
        assertThat(IntStream.range(0, 12).mapToObj(i -> ask(reader("gmail.com"), "20010db800000000/64", NOW)))
                .endsWith(SignUpOutcome.REQUESTED, SignUpOutcome.NETWORK, SignUpOutcome.NETWORK);
    }

    @Test
    void countsAllThatIsAskedInAnHour() {
        assertThat(IntStream.range(0, 21).mapToObj(i -> ask(reader("gmail.com"), network(), NOW)))
                .endsWith(SignUpOutcome.REQUESTED, SignUpOutcome.ALL);

        assertThat(ask(reader("gmail.com"), network(), NOW.plus(Duration.ofHours(1))))
                .isEqualTo(SignUpOutcome.REQUESTED);
    }

    @Test
    void forgetsAfterADay() {
        IntStream.range(0, 3).forEach(i -> ask("ana@fund.example", network(), NOW));

        assertThat(ask("ana@fund.example", network(), NOW.plus(Duration.ofHours(23))))
                .isEqualTo(SignUpOutcome.MAILBOX);
        assertThat(ask("ana@fund.example", network(), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(SignUpOutcome.REQUESTED);
    }

    @Test
    void countsAgainstNobodyWhatWasWanted() {
        for (int i = 0; i < 9; i++) {
            UUID subscription = UUID.randomUUID();
            assertThat(ask(subscription, "ana@fund.example", network(), NOW)).isEqualTo(SignUpOutcome.REQUESTED);
            QuarkusTransaction.requiringNew().run(() -> limits().confirmed(subscription));
        }
    }

    @Test
    void tellsOnceHowManyWereRefusedAndNotWho() {
        IntStream.range(0, 8).forEach(i -> ask("ana+" + i + "@fund.example", network(), NOW));
        IntStream.range(0, 3).forEach(i -> ask(reader("fund.example"), network(), NOW));

        String told = QuarkusTransaction.requiringNew().call(report::refused).orElseThrow();

        assertThat(told)
                .isEqualTo("Requests for alerts that got no mail since 2033-05-01T12:00:00Z:"
                        + " 1 limited-by-domain, 5 limited-by-mailbox");
        assertThat(QuarkusTransaction.requiringNew().call(report::refused)).isEmpty();
    }

    @Test
    void keepsNoNamesAndNothingThatNoLongerCounts() {
        ask("ana@fund.example", "203.0.113.9", NOW);

        assertThat(rows()).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain("ana", "fund", "203"));

        QuarkusTransaction.requiringNew().run(() -> report.erase(NOW));
        assertThat(rows()).isEmpty();
    }

    private List<String> rows() {
        @SuppressWarnings("unchecked")
        List<String> rows = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "SELECT concat_ws(' ', mailbox, domain, network) FROM sign_ups", String.class)
                        .getResultList());
        return rows;
    }

    private SignUpOutcome ask(String address, String sender, Instant now) {
        return ask(UUID.randomUUID(), address, sender, now);
    }

    private SignUpOutcome ask(UUID subscription, String address, String sender, Instant now) {
        EmailAddress read = EmailAddress.parse(address).orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> limits().take(subscription, read, sender, now));
    }

    private SignUpLimits limits() {
        return new SignUpLimits(entities, new Config(), console);
    }

    private static String reader(String domain) {
        return "reader" + NUMBER.getAndIncrement() + "@" + domain;
    }

    /** One from which nobody asked yet. */
    private static String network() {
        return "10.1." + NUMBER.get() / 250 + "." + NUMBER.getAndIncrement() % 250;
    }
}
