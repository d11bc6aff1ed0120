package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.delivery.Composition.Dropped;
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
    record Lease(UUID message, UUID token, int tries) {}

    /** Due messages, the longest due first; none of a subscription about a company that another is being sent for. */
    List<Lease> lease(int count, Duration length) {
        UUID token = UUID.randomUUID();
        List<Message> leased = entities.createNativeQuery("""
                        UPDATE messages SET state = 'sending', tries = tries + 1, lease_token = :token,
                            leased_until = now() + make_interval(secs => :seconds)
                        WHERE id IN (
                            SELECT m.id FROM messages m
                            WHERE m.state IN ('queued', 'retrying') AND m.next_try_at <= now()
                                AND NOT EXISTS (SELECT 1 FROM messages other
                                    WHERE other.state = 'sending' AND other.subscription_id = m.subscription_id
                                        AND other.company_key = m.company_key)
                            ORDER BY m.next_try_at LIMIT :count FOR UPDATE SKIP LOCKED)
                        RETURNING *""", Message.class)
                .setParameter("seconds", length.toMillis() / 1000.0)
                .setParameter("token", token)
                .setParameter("count", count)
                .getResultList();
        return leased.stream()
                .map(message -> new Lease(message.id, token, message.tries))
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

    boolean sent(Lease lease, String answer) {
        return settle(lease, "state = 'sent', sent_at = now(), answer = :text", answer);
    }

    /** {@code maybeAccepted} if the remote side may have taken the message all the same. */
    boolean retry(Lease lease, String answer, Duration wait, boolean maybeAccepted) {
        String change = "state = 'retrying', answer = :text, unknown_answers = unknown_answers + "
                + (maybeAccepted ? 1 : 0)
                + ", next_try_at = now() + make_interval(secs => " + wait.toMillis() / 1000.0 + ")";
        return settle(lease, change, answer);
    }

    boolean failed(Lease lease, String answer) {
        return settle(lease, "state = 'failed', answer = :text", answer);
    }

    boolean dropped(Lease lease, Dropped dropped) {
        return settle(lease, "state = :text, tries = tries - 1", dropped.why().word());
    }

    /** Gives it back untried. */
    boolean handBack(Lease lease) {
        return settle(lease, "state = 'queued', tries = tries - 1, answer = COALESCE(answer, :text)", "");
    }

    private boolean settle(Lease lease, String change, String text) {
        return entities.createNativeMutationQuery("UPDATE messages SET " + change
                                + ", lease_token = NULL, leased_until = NULL WHERE id = :id AND lease_token = :token")
                        .setParameter("text", text)
                        .setParameter("id", lease.message())
                        .setParameter("token", lease.token())
                        .executeUpdate()
                > 0;
    }
}
