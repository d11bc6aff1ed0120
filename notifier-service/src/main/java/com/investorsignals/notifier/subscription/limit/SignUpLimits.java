package com.investorsignals.notifier.subscription.limit;

import com.investorsignals.console.ConsoleConfig;
import com.investorsignals.notifier.KeyedHash;
import com.investorsignals.notifier.channel.email.EmailAddress;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts requests for alerts in the database, for all replicas. Nobody is named there: all are keyed hashes. */
@Singleton
public class SignUpLimits {
    /** Any number that nothing else locks. */
    private static final long LOCK = 0x7369676e_75700001L;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String REACHED = """
            SELECT CASE
                WHEN (SELECT count(*) FROM sign_ups WHERE mailbox = :mailbox AND asked_at > :dayAgo) >= :perMailbox
                    THEN 'limited-by-mailbox'
                WHEN (SELECT count(*) FROM sign_ups WHERE domain = CAST(:domain AS text) AND asked_at > :dayAgo) >= :perDomain
                    THEN 'limited-by-domain'
                WHEN (SELECT count(*) FROM sign_ups WHERE network = :network AND asked_at > :dayAgo) >= :perNetwork
                    THEN 'limited-by-network'
                WHEN (SELECT count(*) FROM sign_ups WHERE asked_at > :hourAgo) >= :inAll THEN 'limited-in-all'
                ELSE 'requested' END
            """;

    private final EntityManager entities;
    private final SignUpConfig config;
    private final KeyedHash hash;

    SignUpLimits(EntityManager entities, SignUpConfig config, ConsoleConfig console) {
        this.entities = entities;
        this.config = config;
        this.hash = new KeyedHash(console.linkKey(), "sign-up");
    }

    /** What one request counts for; {@code domain} is null where it has no limit of its own. */
    private record Counted(String mailbox, @Nullable String domain, String network) {}

    /**
     * Takes one more request if no limit is reached. Requests of all replicas come one after the other here, until their
     * transactions end; and both outcomes are written down, so that they take the same time.
     */
    public SignUpOutcome take(UUID subscription, EmailAddress address, String network, Instant now) {
        Counted counted = counted(address, network);
        entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(:lock)) AS locked")
                .setParameter("lock", LOCK)
                .getSingleResult();
        SignUpOutcome outcome = outcome(counted, now);
        if (outcome == SignUpOutcome.REQUESTED) {
            count(subscription, counted, now);
        } else {
            countRefused(outcome, now);
        }
        return outcome;
    }

    private Counted counted(EmailAddress address, String network) {
        Mailbox mailbox = Mailbox.of(address);
        return new Counted(
                hash.of("mailbox " + mailbox.address()),
                mailbox.shared() ? null : hash.of("domain " + mailbox.domain()),
                hash.of("network " + network));
    }

    private SignUpOutcome outcome(Counted counted, Instant now) {
        String word = (String) entities.createNativeQuery(REACHED, String.class)
                .setParameter("mailbox", counted.mailbox())
                .setParameter("perMailbox", config.perMailbox())
                .setParameter("domain", counted.domain())
                .setParameter("perDomain", config.perDomain())
                .setParameter("network", counted.network())
                .setParameter("perNetwork", config.perNetwork())
                .setParameter("inAll", config.inAll())
                .setParameter("dayAgo", now.minus(DAY))
                .setParameter("hourAgo", now.minus(HOUR))
                .getSingleResult();
        return SignUpOutcome.of(word);
    }

    private void count(UUID subscription, Counted counted, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO sign_ups (subscription_id, asked_at, mailbox, domain, network)
                        VALUES (:subscription, :now, :mailbox, CAST(:domain AS text), :network)""")
                .setParameter("subscription", subscription)
                .setParameter("now", now)
                .setParameter("mailbox", counted.mailbox())
                .setParameter("domain", counted.domain())
                .setParameter("network", counted.network())
                .executeUpdate();
    }

    private void countRefused(SignUpOutcome outcome, Instant now) {
        entities.createNativeQuery("""
                        INSERT INTO sign_ups_refused AS refused (outcome, requests, since) VALUES (:outcome, 1, :now)
                        ON CONFLICT (outcome) DO UPDATE SET requests = refused.requests + 1""")
                .setParameter("outcome", outcome.word())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whoever wants a mail is not flooded by it. */
    public void confirmed(UUID subscription) {
        entities.createNativeQuery("UPDATE sign_ups SET mailbox = NULL, domain = NULL WHERE subscription_id = :id")
                .setParameter("id", subscription)
                .executeUpdate();
    }

    /** No limit looks further back. */
    static Instant countedSince(Instant now) {
        return now.minus(DAY);
    }
}
