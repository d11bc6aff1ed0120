package com.investorsignals.watcher.feed;

import static com.investorsignals.watcher.feed.Leases.seconds;

import com.investorsignals.watcher.process.ThisWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the holder of a lease may do with its feed, up to the lease's end. A lease that ran out allows nothing. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class LeasedFeeds {
    private final EntityManager entityManager;
    private final ThisWatcher watcher;

    LeasedFeeds(EntityManager entityManager, ThisWatcher watcher) {
        this.entityManager = entityManager;
        this.watcher = watcher;
    }

    /** How a lease ends: its feed is due again after {@code nextPoll}, its host may be asked after {@code hostDelay}. */
    public record End(Lease lease, Duration nextPoll, Duration hostDelay) {}

    /** The leased feed, locked until the end of the transaction; nothing if the lease ran out or was taken over. */
    public Optional<Feed> held(Lease lease) {
        return Optional.ofNullable(held(List.of(lease)).get(lease.token()));
    }

    /** Those of the leased feeds that still are, by the tokens of their leases; locked, as one alone. */
    public Map<UUID, Feed> held(List<Lease> leases) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT feeds.*
                        FROM feeds JOIN unnest(CAST(:ids AS uuid[]), CAST(:tokens AS uuid[])) AS lease (id, token)
                            ON feeds.id = lease.id AND feeds.lease_token = lease.token
                        WHERE feeds.lease_until > now()
                        ORDER BY feeds.id
                        FOR NO KEY UPDATE OF feeds
                        """, Feed.class)
                .setParameter("ids", each(leases, Lease::feedId))
                .setParameter("tokens", each(leases, Lease::token))
                .getResultList();
        return rows.stream().map(Feed.class::cast).collect(Collectors.toMap(feed -> feed.leaseToken, feed -> feed));
    }

    /**
     * Says that this process reads their bodies from now on, for whoever has to take up what it leaves when it ends of
     * it; gives them the time anew. The tokens of the leases that still hold. A crash of the database may forget it.
     */
    public Set<UUID> read(List<Lease> leases, Duration lease) {
        entityManager.createNativeQuery("SET LOCAL synchronous_commit = off").executeUpdate();
        List<?> tokens = entityManager
                .createNativeQuery("""
                        UPDATE feeds SET reading_by = :watcher, lease_until = now() + make_interval(secs => :lease)
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:tokens AS uuid[])) AS lease (id, token)
                        WHERE feeds.id = lease.id AND feeds.lease_token = lease.token AND feeds.lease_until > now()
                        RETURNING feeds.lease_token
                        """, UUID.class)
                .setParameter("watcher", watcher.id())
                .setParameter("lease", seconds(lease))
                .setParameter("ids", each(leases, Lease::feedId))
                .setParameter("tokens", each(leases, Lease::token))
                .getResultList();
        return tokens.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    /** Gives more time to a poll that has much to publish. */
    public void renew(Lease lease, Duration more) {
        entityManager
                .createNativeQuery("""
                        WITH renewed AS (
                            UPDATE feeds SET lease_until = now() + make_interval(secs => :more)
                            WHERE id = :id AND lease_token = :token RETURNING 1)
                        UPDATE hosts SET next_allowed_at = now() + make_interval(secs => :more)
                        WHERE name = :host AND :withHost AND EXISTS (SELECT FROM renewed)
                        """)
                .setParameter("withHost", lease.withHost())
                .setParameter("more", seconds(more))
                .setParameter("id", lease.feedId())
                .setParameter("token", lease.token())
                .setParameter("host", lease.host())
                .executeUpdate();
    }

    /** Ends leases with which hosts were held too. */
    public void settle(List<End> ends) {
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        WITH ended AS (
                            SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:tokens AS uuid[]), :hosts,
                                CAST(:next AS double precision[]), CAST(:delays AS double precision[]))
                                AS ended (id, token, host, next, delay)
                        ), settled AS (
                            UPDATE feeds SET lease_token = NULL, lease_until = NULL, reading_by = NULL,
                                cut_short = CASE WHEN reading_by IS NULL THEN cut_short ELSE 0 END,
                                next_poll_at = now() + make_interval(secs => ended.next)
                            FROM ended
                            WHERE feeds.id = ended.id AND feeds.lease_token = ended.token AND feeds.lease_until > now()
                            RETURNING feeds.id)
                        UPDATE hosts SET next_allowed_at = now() + make_interval(secs => ended.delay)
                        FROM ended JOIN settled USING (id)
                        WHERE hosts.name = ended.host
                        """)
                .setParameter("ids", each(ends, end -> end.lease().feedId()))
                .setParameter("tokens", each(ends, end -> end.lease().token()))
                .setParameter("hosts", each(ends, end -> end.lease().host()))
                .setParameter("next", each(ends, end -> seconds(end.nextPoll())))
                .setParameter("delays", each(ends, end -> seconds(end.hostDelay())))
                .executeUpdate();
    }

    /** Ends the lease of a feed that was not polled: its next poll and its host are not concerned. */
    public void release(Lease lease) {
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "UPDATE feeds SET lease_token = NULL, lease_until = NULL WHERE id = :id AND lease_token = :token")
                .setParameter("id", lease.feedId())
                .setParameter("token", lease.token())
                .executeUpdate();
    }

    /** Ends a lease without an outcome, for another replica or a later try. */
    @Transactional(TxType.REQUIRES_NEW)
    public void giveBack(Lease lease, Duration nextPoll, Duration hostDelay) {
        if (lease.withHost()) {
            settle(List.of(new End(lease, nextPoll, hostDelay)));
        } else {
            release(lease);
        }
    }

    private static <T> String[] each(List<T> all, Function<T, Object> part) {
        return all.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
