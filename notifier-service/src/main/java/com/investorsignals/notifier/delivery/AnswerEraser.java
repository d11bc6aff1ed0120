package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.subscription.erasure.AddressErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Remote sides like to repeat the address that they refuse; with the address, such answers are erased. */
@ApplicationScoped
class AnswerEraser {
    private final EntityManager entities;

    AnswerEraser(EntityManager entities) {
        this.entities = entities;
    }

    void erase(@Observes AddressErased erased) {
        entities.createNativeQuery("""
                        UPDATE messages SET answer = 'erased' WHERE subscription_id = :subscription
                            AND (strpos(answer, '@') > 0 OR strpos(lower(answer), lower(:address)) > 0)""")
                .setParameter("subscription", erased.subscription())
                .setParameter("address", erased.address())
                .executeUpdate();
    }
}
