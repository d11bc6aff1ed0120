package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.email.EmailAddress;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whoever reads at one address, however many subscriptions lead there. Nobody is told the same thing twice. */
@Entity
@Table(name = "subscribers")
public class Subscriber extends PanacheEntityBase {
    @Id
    public UUID id;

    public String channel;
    public String address;
    public Instant createdAt;

    /** The subscriber at this address, new or known. Two requests at once get the same one. */
    static Subscriber at(EmailAddress address, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO subscribers (id, channel, address, created_at)
                        VALUES (:id, 'email', :address, :now) ON CONFLICT (channel, address) DO NOTHING""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("address", address.identity())
                .setParameter("now", now)
                .executeUpdate();
        return find("channel = 'email' and address = ?1", address.identity()).singleResult();
    }
}
