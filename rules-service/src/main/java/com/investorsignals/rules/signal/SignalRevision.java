package com.investorsignals.rules.signal;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is told of a signal once. Unpublished until the broker has it. */
@Entity
@Table(name = "signal_revisions")
public class SignalRevision extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID signalId;
    public int revision;

    /** The article whose arrival led to it, also where the cause is a correction. */
    public UUID articleId;

    public Instant raisedAt;
    public Cause.Kind causeKind;
    public UUID causeId;
    public SignalContent content;
    public Instant publishAfter;
    public @Nullable Instant publishedAt;

    /** What was last told of these stories, which are one by now. */
    static Optional<SignalRevision> lastOf(Collection<UUID> signalIds) {
        return find("signalId in ?1 order by raisedAt desc, revision desc", signalIds)
                .firstResultOptional();
    }

    /** What was last told of a story that is not merged into another. */
    public static Optional<SignalContent> lastTold(UUID signalId) {
        return lastOf(List.of(signalId)).map(last -> last.content);
    }

    public static List<SignalRevision> of(UUID signalId) {
        return list("signalId = ?1 order by revision", signalId);
    }

    /** What was told of each signal before its present revision, by signal; absent where that was nothing. */
    static Map<UUID, String> formerStandings(List<Signal> signals) {
        List<Object[]> rows = session()
                .createNativeQuery("""
                        select r.signal_id, cast(r.content as json) ->> 'standing'
                        from signal_revisions r join signals s on s.id = r.signal_id and r.revision = s.revision - 1
                        where s.id = any(cast(:ids as uuid[]))
                        """, Object[].class)
                .setParameter("ids", signals.stream().map(signal -> signal.id).toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    static List<SignalRevision> unpublishedOf(UUID articleId) {
        return list("articleId = ?1 and publishedAt is null order by raisedAt, revision", articleId);
    }

    /** Leases revisions that nobody has published in their time, oldest first; the database's clock decides. */
    static List<SignalRevision> claimDue(int limit, int leaseSeconds) {
        List<UUID> claimed = session()
                .createNativeQuery("""
                        update signal_revisions set publish_after = now() + make_interval(secs => :lease)
                        where id in (
                            select id from signal_revisions
                            where published_at is null and publish_after < now()
                            order by raised_at, revision limit :limit
                            for update skip locked)
                        returning id
                        """, UUID.class)
                .setParameter("lease", leaseSeconds)
                .setParameter("limit", limit)
                .getResultList();
        return list("id in ?1 order by raisedAt, revision", claimed);
    }

    /** Stores it as unpublished, for its article's processing alone until the grace is over. */
    void keep(int graceSeconds) {
        persist();
        flush();
        session()
                .createNativeMutationQuery(
                        "update signal_revisions set publish_after = now() + make_interval(secs => :grace)"
                                + " where id = :id")
                .setParameter("grace", graceSeconds)
                .setParameter("id", id)
                .executeUpdate();
    }

    static void markPublished(UUID id, Instant at) {
        update("publishedAt = ?1 where id = ?2 and publishedAt is null", at, id);
    }

    private static Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
