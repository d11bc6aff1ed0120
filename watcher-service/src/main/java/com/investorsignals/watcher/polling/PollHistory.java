package com.investorsignals.watcher.polling;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what polls came to, for a while. */
@ApplicationScoped
class PollHistory {
    private final EntityManager entityManager;
    private final GroupCommit<Line, Line> lines = new GroupCommit<>(this::insert);

    PollHistory(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private record Line(UUID feedId, Instant at, Duration took, PollOutcome outcome) {}

    /** Nothing is kept of a feed that was deleted while it was polled. */
    void record(UUID feedId, Instant at, Duration took, PollOutcome outcome) {
        var _ = lines.commit(new Line(feedId, at.truncatedTo(ChronoUnit.MICROS), took, outcome));
    }

    private List<Line> insert(List<Line> group) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("""
                        INSERT INTO polls (feed_id, at, outcome, status, published, edited, took, error)
                        SELECT feeds.id, at, outcome, line.status, published, edited, took, error
                        FROM feeds JOIN unnest(CAST(:feeds AS uuid[]), CAST(:at AS timestamptz[]), :outcomes,
                                CAST(:statuses AS integer[]), CAST(:published AS integer[]), CAST(:edited AS integer[]),
                                CAST(:took AS numeric[]), :errors)
                            AS line (feed, at, outcome, status, published, edited, took, error) ON feeds.id = line.feed
                        ORDER BY feeds.id
                        FOR KEY SHARE OF feeds
                        """)
                        .setParameter("feeds", each(group, Line::feedId))
                        .setParameter("at", each(group, Line::at))
                        .setParameter(
                                "outcomes",
                                each(group, line -> line.outcome().outcome().word()))
                        .setParameter(
                                "statuses", each(group, line -> line.outcome().status()))
                        .setParameter(
                                "published", each(group, line -> line.outcome().published()))
                        .setParameter(
                                "edited", each(group, line -> line.outcome().edited()))
                        .setParameter("took", each(group, line -> line.took().toNanos()))
                        .setParameter(
                                "errors", each(group, line -> line.outcome().detail()))
                        .executeUpdate());
        return group;
    }

    private static @Nullable String[] each(List<Line> group, Function<Line, @Nullable Object> part) {
        return group.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /** How many were erased; fewer than {@code atMost} when none is left. Replicas that erase too share the work. */
    @Transactional(TxType.REQUIRES_NEW)
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
