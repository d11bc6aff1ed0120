package com.investorsignals.watcher.polling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Keeps what polls came to, for a while. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PollHistory {
    private final EntityManager entityManager;

    PollHistory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Nothing is kept of a feed that was deleted while it was polled. */
    void record(UUID feedId, Instant at, Duration took, PollOutcome outcome) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO polls (feed_id, at, outcome, status, published, edited, took, error)
                        SELECT id, :at, :outcome, CAST(:status AS integer), :published, :edited, :took, :error
                        FROM feeds WHERE id = :feed FOR KEY SHARE
                        """)
                .setParameter("feed", feedId)
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .setParameter("outcome", outcome.outcome().word())
                .setParameter("status", outcome.status())
                .setParameter("published", outcome.published())
                .setParameter("edited", outcome.edited())
                .setParameter("took", took.toNanos())
                .setParameter("error", outcome.detail())
                .executeUpdate();
    }

    /** How many were erased; fewer than {@code atMost} when none is left. Replicas that erase too share the work. */
    int erase(Instant before, int atMost) {
        return entityManager
                .createNativeQuery("""
                        DELETE FROM polls WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM polls WHERE at < :before LIMIT :atMost FOR UPDATE SKIP LOCKED))
                        """)
                .setParameter("before", before)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }
}
