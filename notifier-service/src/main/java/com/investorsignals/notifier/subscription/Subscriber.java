package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever reads at one address, however many subscriptions lead there. Nobody is told the same thing twice. */
@Entity
@Table(name = "subscribers")
public class Subscriber extends PanacheEntityBase {
    private static final String AT = """
            WITH back AS (
                UPDATE subscribers SET address = :address, erased_address = NULL
                WHERE id = (
                        SELECT id FROM subscribers WHERE channel = :channel AND erased_address = :hash LIMIT 1)
                    AND NOT EXISTS (SELECT 1 FROM subscribers WHERE channel = :channel AND address = :address)
                RETURNING id),
            known AS (
                INSERT INTO subscribers (id, channel, address, created_at)
                SELECT :id, :channel, :address, :now WHERE NOT EXISTS (SELECT 1 FROM back)
                ON CONFLICT (channel, address) DO UPDATE SET address = EXCLUDED.address
                RETURNING id)
            SELECT id FROM back UNION ALL SELECT id FROM known
            """;

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    /** Null once it is erased. */
    public @Nullable String address;

    /** What is left of an erased one. */
    public @Nullable String erasedAddress;

    public Instant createdAt;

    /**
     * The subscriber at this address, new, known or come back; held until the transaction ends, so that nobody erases it.
     * One statement, so that a request for alerts takes hardly longer than one that is refused.
     */
    static Subscriber at(Channel channel, Identity identity, Instant now) {
        UUID id = (UUID) getEntityManager()
                .createNativeQuery(AT, UUID.class)
                .setParameter("id", UUID.randomUUID())
                .setParameter("channel", channel.word())
                .setParameter("address", identity.address())
                .setParameter("hash", identity.hash())
                .setParameter("now", now)
                .getSingleResult();
        return getEntityManager().getReference(Subscriber.class, id);
    }

    /** Forgets the address and keeps its hash. */
    public void erase(AddressHash hash) {
        erasedAddress = hash.of(channel, Objects.requireNonNull(address));
        address = null;
    }

    /** What tells a subscriber from others, and what is kept of that when it is erased. */
    record Identity(String address, String hash) {
        @Override
        public String toString() {
            return "an identity";
        }
    }
}
