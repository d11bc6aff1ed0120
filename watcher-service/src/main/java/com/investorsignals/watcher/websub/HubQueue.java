package com.investorsignals.watcher.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests that are owed to hubs. Taking one puts off its next try: so each is taken by one replica at a time. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class HubQueue {
    /** Longer than one try takes; it doubles with each. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    /** What a hub does not end when it is asked so often, it ends with its lease. */
    private static final int TRIES_TO_END = 5;

    private final EntityManager entities;

    HubQueue(EntityManager entities) {
        this.entities = entities;
    }

    /** At most one of each hub, since a hub is asked for one thing at a time. */
    List<HubSubscription> take(int limit) {
        List<?> taken = entities.createNativeQuery("""
                        UPDATE websub_subscriptions SET tries = tries + 1, asked_at = now(),
                            due_at = CASE WHEN mode = 'subscribe' OR tries + 1 < :last
                                THEN now() + make_interval(secs => (0.75 + random() / 2)
                                    * LEAST(:longest, :first * 2 ^ LEAST(tries, 20))) END
                        WHERE id IN (
                            SELECT s.id FROM websub_subscriptions s
                            WHERE s.due_at <= now() AND NOT EXISTS (
                                SELECT FROM websub_subscriptions first
                                WHERE first.hub = s.hub AND (first.due_at, first.id) < (s.due_at, s.id))
                            ORDER BY s.due_at LIMIT :limit FOR UPDATE OF s SKIP LOCKED)
                        RETURNING *""", HubSubscription.class)
                .setParameter("last", TRIES_TO_END)
                .setParameter("first", FIRST_WAIT.toSeconds())
                .setParameter("longest", LONGEST_WAIT.toSeconds())
                .setParameter("limit", limit)
                .getResultList();
        return taken.stream().map(HubSubscription.class::cast).toList();
    }

    /** It was not asked after all: its host is busy. */
    void putBack(UUID subscription, Duration wait) {
        entities.createNativeQuery("""
                        UPDATE websub_subscriptions
                        SET tries = GREATEST(tries - 1, 0), asked_at = CASE WHEN tries > 1 THEN asked_at END, due_at = now() + make_interval(secs => :wait) WHERE id = :id""")
                .setParameter("wait", wait.toMillis() / 1000.0)
                .setParameter("id", subscription)
                .executeUpdate();
    }

    /** What the hub said to the request; whether it means it, it says when it asks back. */
    void settle(UUID subscription, @Nullable String error, Duration atLeast) {
        entities.createNativeQuery("""
                        UPDATE websub_subscriptions SET error = CAST(:error AS text), due_at =
                            CASE WHEN due_at IS NOT NULL THEN GREATEST(due_at, now() + make_interval(secs => :wait)) END
                        WHERE id = :id""")
                .setParameter("error", error)
                .setParameter("wait", atLeast.toSeconds())
                .setParameter("id", subscription)
                .executeUpdate();
    }
}
