package com.investorsignals.notifier.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that ask for a confirmation and are still owed. Leases are timed by the database's clock. */
@ApplicationScoped
@Transactional
class ConfirmationQueue {
    private static final int TRIES = 10;
    /** Longer than one try takes; it doubles with each. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final EntityManager entities;

    ConfirmationQueue(EntityManager entities) {
        this.entities = entities;
    }

    /** One that is due, which nobody else takes before its next try is; after the last it is owed no longer. */
    Optional<Subscription> take() {
        @SuppressWarnings("unchecked")
        List<UUID> taken = entities.createNativeQuery("""
                        UPDATE subscriptions SET confirmation_tries = confirmation_tries + 1,
                            confirmation_due_at = CASE WHEN confirmation_tries + 1 < :tries
                                THEN now() + make_interval(secs => :wait * 2 ^ confirmation_tries) END
                        WHERE id IN (
                            SELECT id FROM subscriptions WHERE confirmation_due_at <= now()
                            ORDER BY confirmation_due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id""", UUID.class)
                .setParameter("tries", TRIES)
                .setParameter("wait", FIRST_WAIT.toSeconds())
                .getResultList();
        return taken.stream().findFirst().flatMap(id -> Subscription.findByIdOptional(id));
    }

    /** The mail was accepted, or never will be. */
    void settle(UUID subscription) {
        Subscription.update("confirmationDueAt = null where id = ?1", subscription);
    }
}
