package com.investorsignals.watcher.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shares the due feeds among replicas. While a feed is leased its host is held too, so that a host sees one request at
 * a time. All instants here are the database's: replicas' clocks may differ.
 */
@ApplicationScoped
public class Leases {
    private static final String DUE = claim("work.status = 'active' AND work.next_poll_at <= now()");
    private static final String THIS_ONE = claim("work.id = :id");
    private static final String WITHOUT_HOST = """
            UPDATE feeds
            SET lease_token = gen_random_uuid(), lease_until = now() + make_interval(secs => :lease)
            WHERE id = (
                SELECT id FROM feeds
                WHERE id = :id AND status = 'active' AND (lease_until IS NULL OR lease_until <= now())
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private final EntityManager entityManager;

    Leases(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public List<Lease> claimDue(int limit, Duration lease) {
        return claimed(
                entityManager
                        .createNativeQuery(DUE, Feed.class)
                        .setParameter("limit", limit)
                        .setParameter("lease", seconds(lease)),
                true);
    }

    /** This feed, due or not, as soon as nobody polls it and its host is free. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Lease> claim(UUID feedId, Duration lease) {
        return claimed(
                        entityManager
                                .createNativeQuery(THIS_ONE, Feed.class)
                                .setParameter("id", feedId)
                                .setParameter("limit", 1)
                                .setParameter("lease", seconds(lease)),
                        true)
                .stream()
                .findFirst();
    }

    /** This feed, as soon as nobody polls it, for what came without asking its host. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Lease> claimWithoutHost(UUID feedId, Duration lease) {
        return claimed(
                        entityManager
                                .createNativeQuery(WITHOUT_HOST, Feed.class)
                                .setParameter("id", feedId)
                                .setParameter("lease", seconds(lease)),
                        false)
                .stream()
                .findFirst();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public Optional<FeedStatus> status(UUID feedId) {
        return Feed.<Feed>findByIdOptional(feedId).map(feed -> feed.status);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void makeDue(UUID feedId) {
        entityManager
                .createNativeQuery("UPDATE feeds SET next_poll_at = now() WHERE id = :id AND status = 'active'")
                .setParameter("id", feedId)
                .executeUpdate();
    }

    /** Holds a host for a request that is about no feed of ours; false while somebody else asks it. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean holdHost(String host, Duration lease) {
        return entityManager
                        .createNativeQuery("""
                                INSERT INTO hosts (name, next_allowed_at) VALUES (:host, now() + make_interval(secs => :lease))
                                ON CONFLICT (name) DO UPDATE SET next_allowed_at = excluded.next_allowed_at
                                WHERE hosts.next_allowed_at <= now()
                                """)
                        .setParameter("host", host)
                        .setParameter("lease", seconds(lease))
                        .executeUpdate()
                == 1;
    }

    @Transactional
    public void releaseHost(String host, Duration hostDelay) {
        entityManager
                .createNativeQuery(
                        "UPDATE hosts SET next_allowed_at = now() + make_interval(secs => :delay) WHERE name = :host")
                .setParameter("host", host)
                .setParameter("delay", seconds(hostDelay))
                .executeUpdate();
    }

    private static String claim(String condition) {
        return HostTurns.claim("feeds", "next_poll_at", condition, "feeds.id = picked.id");
    }

    private static List<Lease> claimed(jakarta.persistence.Query query, boolean withHost) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Feed.class::cast)
                .map(feed -> Lease.of(feed, withHost))
                .toList();
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
