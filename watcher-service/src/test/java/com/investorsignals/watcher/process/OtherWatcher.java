package com.investorsignals.watcher.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** A watcher that is not there: what it left in the database is all that there is of it. */
@ApplicationScoped
public class OtherWatcher {
    private final EntityManager entityManager;

    OtherWatcher(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One that was killed a while ago, or ended for want of memory. */
    public UUID ended() {
        return seen("now() - interval '1 minute'", false);
    }

    public UUID living() {
        return seen("now()", false);
    }

    /** One that stopped as it should. */
    public UUID stopped() {
        return seen("now() - interval '1 minute'", true);
    }

    /** The rows' leases are over, under which that watcher read their bodies. */
    public void leaves(String table, UUID watcher) {
        change("UPDATE " + table + " SET reading_by = '" + watcher
                + "', lease_token = COALESCE(lease_token, gen_random_uuid()), lease_until = now()");
    }

    public void change(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(statement).executeUpdate());
    }

    private UUID seen(String at, boolean stopped) {
        UUID id = UUID.randomUUID();
        change("INSERT INTO watchers (id, seen_at, stopped) VALUES ('" + id + "', " + at + ", " + stopped + ")");
        return id;
    }
}
