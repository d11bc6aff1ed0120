package com.investorsignals.watcher.websub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Makes the subscriptions those that the feeds ask for: each feed that is polled is subscribed to at the hub that it
 * names, and at no other. Whatever happened to a feed or to us, the next look finds what is to be done.
 */
@ApplicationScoped
class WantedSubscriptions {
    private static final int MOST_AT_A_TIME = 500;

    /** Any number that nothing else locks. */
    private static final long LOCK = 0x77656273_75620001L;

    private static final String WANTED = """
            (:on AND EXISTS (SELECT FROM feeds f WHERE f.id = s.feed_id
                AND f.status = 'active' AND f.hub = s.hub AND f.topic = s.topic))
            """;

    private final EntityManager entities;
    private final Callbacks callbacks;
    private final Clock clock;

    WantedSubscriptions(EntityManager entities, Callbacks callbacks, Clock clock) {
        this.entities = entities;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** One replica looks at a time. */
    @Transactional(TxType.REQUIRES_NEW)
    void settle() {
        if (!(boolean) entities.createNativeQuery("SELECT pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult()) {
            return;
        }
        distrust();
        end();
        forget();
        if (callbacks.isOn()) {
            begin();
        }
    }

    /** What is no longer sure to be pushed is polled, now and at its own pace. */
    private void distrust() {
        entities.createNativeQuery("""
                        UPDATE feeds f SET pushed = false, next_poll_at = LEAST(f.next_poll_at, now())
                        WHERE f.pushed AND NOT EXISTS (
                            SELECT FROM websub_subscriptions s WHERE s.feed_id = f.id AND s.mode = 'subscribe'
                                AND s.hub = f.hub AND s.topic = f.topic AND s.lease_until > now() AND s.error IS NULL)""").executeUpdate();
    }

    private void end() {
        entities.createNativeQuery("""
                        UPDATE websub_subscriptions s SET mode = 'unsubscribe', tries = 0, due_at = now()
                        WHERE s.mode = 'subscribe' AND s.lease_until > now() AND NOT %s""".formatted(WANTED))
                .setParameter("on", callbacks.isOn())
                .executeUpdate();
    }

    /** Of what the hub has not verified, or not for longer, it need not be told that it is over. */
    private void forget() {
        entities.createNativeQuery("""
                        DELETE FROM websub_subscriptions s WHERE (s.lease_until IS NULL OR s.lease_until <= now())
                            AND (s.mode = 'unsubscribe' OR NOT %s)""".formatted(WANTED))
                .setParameter("on", callbacks.isOn())
                .executeUpdate();
    }

    private void begin() {
        List<?> feeds = entities.createNativeQuery("""
                        SELECT f.id, f.hub, f.topic FROM feeds f
                        WHERE f.hub IS NOT NULL AND f.status = 'active' AND NOT EXISTS (
                            SELECT FROM websub_subscriptions s WHERE s.feed_id = f.id AND s.mode = 'subscribe')
                        ORDER BY f.id LIMIT :most FOR KEY SHARE OF f SKIP LOCKED""")
                .setParameter("most", MOST_AT_A_TIME)
                .getResultList();
        for (Object row : feeds) {
            Object[] feed = (Object[]) row;
            HubSubscription.wanted((UUID) feed[0], (String) feed[1], (String) feed[2], clock.instant())
                    .persist();
        }
    }
}
