package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public String address;
    public Instant createdAt;

    /** The subscriber at this address, new or known. Two requests at once get the same one. */
    static Subscriber at(Channel channel, String identity, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO subscribers (id, channel, address, created_at)
                        VALUES (:id, :channel, :address, :now) ON CONFLICT (channel, address) DO NOTHING""")
                .setParameter("id", UUID.randomUUID())
                .setParameter("channel", channel.word())
                .setParameter("address", identity)
                .setParameter("now", now)
                .executeUpdate();
        return find("channel = ?1 and address = ?2", channel, identity).singleResult();
    }
}
