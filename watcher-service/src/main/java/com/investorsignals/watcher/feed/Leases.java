package com.investorsignals.watcher.feed;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Shares the due feeds among replicas. While a feed is leased its host is held too, so that a host sees one request at
 * a time. Whoever waits for a host goes before what is merely due. All instants here are the database's: replicas' clocks
 * may differ.
 */
@ApplicationScoped
public class Leases {
    /** So long a host is kept for who waits for it and asked in vain; they ask again before that is over. */
    private static final Duration AWAITED = Duration.ofSeconds(1);

    private static final String SAME_ROW = "feeds.id = picked.id";
    private static final String DUE =
            HostTurns.claim("feeds", "next_poll_at", "work.status = 'active' AND work.next_poll_at <= now()", SAME_ROW);
    private static final String THIS_ONE = HostTurns.claimAhead("feeds", "next_poll_at", "work.id = :id", SAME_ROW);
    private static final String WITHOUT_HOST = """
            UPDATE feeds
            SET %s
            WHERE id = (
                SELECT id FROM feeds
                WHERE id = :id AND status = 'active' AND (lease_until IS NULL OR lease_until <= now())
                FOR UPDATE SKIP LOCKED)
            RETURNING *
            """.formatted(HostTurns.lease("feeds"));

    private final EntityManager entityManager;
    private final Clock clock;

    Leases(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
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

    /** This feed, due or not, if nobody polls it and its host is free; else the host is kept for the next try. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Lease> claim(UUID feedId, Duration lease) {
        Optional<Lease> claimed = claimed(
                        entityManager
                                .createNativeQuery(THIS_ONE, Feed.class)
                                .setParameter("id", feedId)
                                .setParameter("limit", 1)
                                .setParameter("lease", seconds(lease)),
                        true)
                .stream()
                .findFirst();
        if (claimed.isEmpty()) {
            await("(SELECT host FROM feeds WHERE id = :awaited)", feedId);
        }
        return claimed;
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

    /** Holds a host for a request that is about no feed of ours; false while others ask it or somebody waits for it. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean holdHost(String host, Duration lease) {
        return hold(host, lease, "hosts.next_allowed_at <= now() AND hosts.awaited_until <= now()");
    }

    /** The same for somebody who waits; if others ask the host, it is kept for the next try. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean holdHostFirst(String host, Duration lease) {
        boolean held = hold(host, lease, "hosts.next_allowed_at <= now()");
        if (!held) {
            await(":awaited", host);
        }
        return held;
    }

    private boolean hold(String host, Duration lease, String free) {
        return entityManager
                        .createNativeQuery("""
                                INSERT INTO hosts (name, next_allowed_at) VALUES (:host, now() + make_interval(secs => :lease))
                                ON CONFLICT (name) DO UPDATE
                                SET next_allowed_at = excluded.next_allowed_at, awaited_until = '-infinity'
                                WHERE\s""" + free)
                        .setParameter("host", host)
                        .setParameter("lease", seconds(lease))
                        .executeUpdate()
                == 1;
    }

    private void await(String host, Object awaited) {
        entityManager
                .createNativeQuery(
                        "UPDATE hosts SET awaited_until = now() + make_interval(secs => :while) WHERE name = " + host)
                .setParameter("awaited", awaited)
                .setParameter("while", seconds(AWAITED))
                .executeUpdate();
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

    private List<Lease> claimed(jakarta.persistence.Query query, boolean withHost) {
        List<?> rows = query.getResultList();
        List<Lease> leases = new ArrayList<>();
        for (Feed feed : rows.stream().map(Feed.class::cast).toList()) {
            if (feed.endsWhoReadsIt()) {
                setAside(feed, withHost);
            } else {
                leases.add(Lease.of(feed, withHost));
            }
        }
        return leases;
    }

    /** One that ends whoever reads it would end the next one too, and keep all others from being polled. */
    private void setAside(Feed feed, boolean withHost) {
        if (feed.status == FeedStatus.ACTIVE) {
            feed.setAside(clock.instant());
            Log.warnf(
                    "Feed %s on %s is set aside: %s processes ended while they read it",
                    feed.id, feed.host, feed.cutShort);
        }
        feed.leaseToken = null;
        feed.leaseUntil = null;
        if (withHost) {
            releaseHost(feed.host, Duration.ZERO);
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
