package com.investorsignals.watcher.robots;

import com.investorsignals.watcher.robots.RobotsFile.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps what sites answered, for all replicas and no longer than it may be relied on; by the database's clock. */
@ApplicationScoped
@Transactional
public class RobotsCache {
    private final EntityManager entityManager;

    RobotsCache(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<RobotsFile> fresh(URI address) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT standing, body FROM robots WHERE url = :url AND expires_at > now()")
                .setParameter("url", address.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RobotsFile(Standing.of((String) row[0]), (byte[]) row[1], Duration.ZERO))
                .findFirst();
    }

    void keep(URI address, RobotsFile file) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO robots (url, standing, body, expires_at)
                        VALUES (:url, :standing, :body, now() + make_interval(secs => :fresh))
                        ON CONFLICT (url) DO UPDATE SET standing = excluded.standing, body = excluded.body,
                            expires_at = excluded.expires_at
                        """)
                .setParameter("url", address.toString())
                .setParameter("standing", file.standing().word())
                .setParameter("body", file.body())
                .setParameter("fresh", (double) file.freshFor().toSeconds())
                .executeUpdate();
    }

    /** How many were erased; fewer than {@code atMost} when none is left. */
    public int eraseExpired(int atMost) {
        return entityManager
                .createNativeQuery("""
                        DELETE FROM robots WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM robots WHERE expires_at <= now() LIMIT :atMost FOR UPDATE SKIP LOCKED))
                        """)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }
}
