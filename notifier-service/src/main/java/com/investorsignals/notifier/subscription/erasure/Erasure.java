package com.investorsignals.notifier.subscription.erasure;

import com.investorsignals.notifier.subscription.AddressHash;
import com.investorsignals.notifier.subscription.Subscriber;
import com.investorsignals.notifier.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Erases one batch at a time, and says how many; fewer than asked when none is left. Replicas share the work. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Erasure {
    private final EntityManager entities;
    private final AddressHash hash;
    private final Event<AddressErased> erased;

    Erasure(EntityManager entities, AddressHash hash, Event<AddressErased> erased) {
        this.entities = entities;
        this.hash = hash;
        this.erased = erased;
    }

    /** Requests that nobody confirmed; nothing was ever sent for them but the mail that asked to. */
    int unconfirmed(Instant before, int atMost) {
        return entities.createNativeQuery("""
                        DELETE FROM subscriptions WHERE id = ANY (ARRAY(
                            SELECT id FROM subscriptions WHERE state = 'pending' AND created_at < :before
                            LIMIT :atMost FOR UPDATE SKIP LOCKED))""")
                .setParameter("before", before)
                .setParameter("atMost", atMost)
                .executeUpdate();
    }

    /** Addresses, secrets and owners of what ended; what was told stays on record. */
    int addresses(Instant before, int atMost) {
        List<UUID> ended = ids(entities.createNativeQuery("""
                        SELECT id FROM subscriptions
                        WHERE state = 'ended' AND address IS NOT NULL AND ended_at < :before
                        LIMIT :atMost FOR UPDATE SKIP LOCKED""", UUID.class)
                .setParameter("before", before)
                .setParameter("atMost", atMost)
                .getResultList());
        for (Subscription subscription : Subscription.<Subscription>list("id in ?1", ended)) {
            erased.fire(new AddressErased(
                    subscription.id, subscription.destination().address()));
            subscription.erase();
        }
        return ended.size();
    }

    /**
     * Subscribers whom nothing leads to any more. Whoever was sent something is kept as a hash, so that one who comes back
     * is not told the same again; of the others nothing is left. A subscription that is made meanwhile holds the row.
     */
    int subscribers(int atMost) {
        List<UUID> left = ids(entities.createNativeQuery("""
                        SELECT id FROM subscribers r WHERE address IS NOT NULL AND NOT EXISTS (
                            SELECT 1 FROM subscriptions s WHERE s.subscriber_id = r.id AND s.address IS NOT NULL)
                        LIMIT :atMost FOR UPDATE SKIP LOCKED""", UUID.class)
                .setParameter("atMost", atMost)
                .getResultList());
        if (left.isEmpty()) {
            return 0;
        }
        // What was committed before the rows were held is seen by statements from here on.
        entities.createNativeQuery("""
                        DELETE FROM subscribers r WHERE id IN (:left) AND next_allowed_at = '-infinity'
                            AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE s.subscriber_id = r.id)""").setParameter("left", left).executeUpdate();
        Subscriber.<Subscriber>list(
                        "from Subscriber r where id in ?1 and not exists (select 1 from Subscription s"
                                + " where s.subscriber = r and s.address is not null)",
                        left)
                .forEach(subscriber -> subscriber.erase(hash));
        return left.size();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(List<?> rows) {
        return (List<UUID>) rows;
    }
}
