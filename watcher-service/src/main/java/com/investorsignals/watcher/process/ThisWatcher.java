package com.investorsignals.watcher.process;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** This process among all watchers: it says from time to time that it lives, and at last that it stops. */
@ApplicationScoped
public class ThisWatcher {
    private final EntityManager entityManager;
    private final UUID id = UUID.randomUUID();

    ThisWatcher(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public UUID id() {
        return id;
    }

    /** That the watcher in the column {@code reading_by} of a table ended without a word. By the database's clock. */
    public static String endedOf(String table) {
        return "EXISTS (SELECT FROM watchers w WHERE w.id = " + table + ".reading_by AND NOT w.stopped"
                + " AND w.seen_at < now() - interval '30 seconds')";
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        entityManager
                .createNativeQuery("INSERT INTO watchers (id) VALUES (:id)")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** On a thread of the system's: those that read are busy when it matters. */
    @Scheduled(identity = "say-that-we-live", every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void live() {
        say("seen_at = now()");
    }

    /** What is cut off from here on is so by intent. */
    void stop(@Observes ShutdownEvent event) {
        say("stopped = true");
    }

    /** Who cannot reach the database is no worse off for that: nobody else can, or it is said again soon. */
    private void say(String what) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> entityManager
                            .createNativeQuery("UPDATE watchers SET " + what + " WHERE id = :id")
                            .setParameter("id", id)
                            .executeUpdate());
        } catch (RuntimeException e) {
            Log.debugf(e, "The database cannot be told of this watcher");
        }
    }

    /** Whatever they were at is long taken up by others. */
    @Scheduled(
            identity = "erase-old-watchers",
            every = "1h",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void erase() {
        entityManager
                .createNativeQuery("DELETE FROM watchers WHERE seen_at < now() - interval '7 days'")
                .executeUpdate();
    }
}
