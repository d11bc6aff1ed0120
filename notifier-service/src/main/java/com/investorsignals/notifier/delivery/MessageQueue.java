package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.delivery.Composition.Dropped;
import com.investorsignals.notifier.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The table of messages as a queue. A lease is timed by the database's clock and carries a token; settling names it, so
 * that a worker whose lease ran out cannot overwrite the outcome of the one that took over.
 */
@ApplicationScoped
@Transactional
class MessageQueue {
    private final Session entities;

    MessageQueue(Session entities) {
        this.entities = entities;
    }

    /** A message that the caller alone may send until the lease runs out. */
    record Lease(UUID message, UUID token, int tries, UUID subscriber) {}

    /**
     * Turns are taken by destination, so that neither an outage nor a Retry-After of one delays another: while one of
     * its messages is on its way, the others wait.
     */
    private static final String LEASE = """
            WITH due AS (
                SELECT m.id, s.subscriber_id, m.next_try_at
                FROM messages m
                JOIN subscriptions s ON s.id = m.subscription_id
                JOIN subscribers r ON r.id = s.subscriber_id
                WHERE m.channel = :channel AND m.state IN ('queued', 'retrying')
                    AND m.next_try_at <= now() AND r.next_allowed_at <= now()
                ORDER BY m.next_try_at LIMIT :count),
            free AS (
                SELECT id FROM subscribers
                WHERE id IN (SELECT subscriber_id FROM due) AND next_allowed_at <= now()
                FOR NO KEY UPDATE SKIP LOCKED),
            turns AS (
                SELECT DISTINCT ON (due.subscriber_id) due.id, due.subscriber_id
                FROM due JOIN free ON free.id = due.subscriber_id
                ORDER BY due.subscriber_id, due.next_try_at),
            leased AS (
                UPDATE messages m SET state = 'sending', tries = m.tries + 1, lease_token = :token,
                    leased_until = now() + make_interval(secs => :seconds)
                FROM turns WHERE m.id = turns.id AND m.state IN ('queued', 'retrying')
                RETURNING m.id, m.tries, turns.subscriber_id),
            held AS (
                UPDATE subscribers r SET next_allowed_at = now() + make_interval(secs => :seconds)
                FROM leased WHERE r.id = leased.subscriber_id)
            SELECT id, tries, subscriber_id FROM leased
            """;

    /** Due messages of a channel, the longest due first, one for each destination that is free. */
    List<Lease> lease(Channel channel, int count, Duration length) {
        UUID token = UUID.randomUUID();
        List<Object[]> leased = entities.createNativeQuery(LEASE, Object[].class)
                .setParameter("channel", channel.word())
                .setParameter("seconds", seconds(length))
                .setParameter("token", token)
                .setParameter("count", count)
                .getResultList();
        return leased.stream()
                .map(row -> new Lease((UUID) row[0], token, (Integer) row[1], (UUID) row[2]))
                .toList();
    }

    /** Takes back what was leased by somebody who is gone. Each counts as a try whose answer nobody heard. */
    int takeBackExpired(int tries) {
        return entities.createNativeMutationQuery("""
                        UPDATE messages SET state = CASE WHEN tries >= :tries THEN 'failed' ELSE 'retrying' END,
                            unknown_answers = unknown_answers + 1, answer = 'unknown', next_try_at = now(),
                            lease_token = NULL, leased_until = NULL
                        WHERE state = 'sending' AND leased_until < now()""")
                .setParameter("tries", tries)
                .executeUpdate();
    }

    boolean sent(Lease lease, String answer, Duration pause) {
        return settle(lease, "state = 'sent', sent_at = now(), answer = :text", answer, pause);
    }

    /** {@code maybeAccepted} if the remote side may have taken the message all the same. */
    boolean retry(Lease lease, String answer, Duration wait, boolean maybeAccepted, Duration pause) {
        String change = "state = 'retrying', answer = :text, unknown_answers = unknown_answers + "
                + (maybeAccepted ? 1 : 0)
                + ", next_try_at = now() + make_interval(secs => " + seconds(wait) + ")";
        return settle(lease, change, answer, pause);
    }

    boolean failed(Lease lease, String answer, Duration pause) {
        return settle(lease, "state = 'failed', answer = :text", answer, pause);
    }

    /** Fails it and disables the subscriptions to its destination, which has ended. */
    boolean gone(Lease lease, String answer) {
        boolean inTime = failed(lease, answer, Duration.ZERO);
        if (inTime) {
            Subscription.disableAllOf(lease.subscriber(), answer);
        }
        return inTime;
    }

    boolean dropped(Lease lease, Dropped dropped) {
        return settle(lease, "state = :text, tries = tries - 1", dropped.why().word(), Duration.ZERO);
    }

    /** Gives it back untried. */
    boolean handBack(Lease lease) {
        return settle(
                lease, "state = 'queued', tries = tries - 1, answer = COALESCE(answer, :text)", "", Duration.ZERO);
    }

    /** {@code pause}: how long the destination gets nothing more. */
    private boolean settle(Lease lease, String change, String text, Duration pause) {
        return entities.createNativeMutationQuery("WITH settled AS (UPDATE messages SET " + change + """
                        , lease_token = NULL, leased_until = NULL WHERE id = :id AND lease_token = :token RETURNING id)
                        UPDATE subscribers SET next_allowed_at = now() + make_interval(secs => :pause)
                        WHERE id = :subscriber AND EXISTS (SELECT 1 FROM settled)""")
                        .setParameter("text", text)
                        .setParameter("id", lease.message())
                        .setParameter("token", lease.token())
                        .setParameter("pause", seconds(pause))
                        .setParameter("subscriber", lease.subscriber())
                        .executeUpdate()
                > 0;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
