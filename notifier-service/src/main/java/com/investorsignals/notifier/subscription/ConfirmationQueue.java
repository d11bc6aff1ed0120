package com.investorsignals.notifier.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The mails that ask for a confirmation and are still owed. Leases are timed by the database's clock. */
@ApplicationScoped
@Transactional
class ConfirmationQueue {
    private static final int TRIES = 10;
    /** Longer than one try takes; the wait after the first doubles with each. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final EntityManager entities;

    ConfirmationQueue(EntityManager entities) {
        this.entities = entities;
    }

    /** Due ones, which nobody else takes before their next try is due; after the last they are owed no longer. */
    List<Subscription> take(int count) {
        @SuppressWarnings("unchecked")
        List<UUID> taken = entities.createNativeQuery("""
                        UPDATE subscriptions SET confirmation_tries = confirmation_tries + 1,
                            confirmation_due_at = CASE WHEN confirmation_tries + 1 < :tries
                                THEN now() + make_interval(secs => :wait * 2 ^ confirmation_tries) END
                        WHERE id IN (
                            SELECT id FROM subscriptions WHERE confirmation_due_at <= now()
                            ORDER BY confirmation_due_at LIMIT :count FOR UPDATE SKIP LOCKED)
                        RETURNING id""", UUID.class)
                .setParameter("tries", TRIES)
                .setParameter("wait", FIRST_WAIT.toSeconds())
                .setParameter("count", count)
                .getResultList();
        return Subscription.list("id in ?1", taken);
    }

    /** The mail was accepted, or never will be. */
    void settle(UUID subscription) {
        Subscription.update("confirmationDueAt = null where id = ?1", subscription);
    }
}
