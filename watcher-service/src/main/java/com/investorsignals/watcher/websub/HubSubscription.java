package com.investorsignals.watcher.websub;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we want of a hub for a feed, and what the hub said to it. Callback and secret are nobody else's to know. */
@Entity
@Table(name = "websub_subscriptions")
public class HubSubscription extends PanacheEntityBase {
    /** A hub whose answer got lost may ask once more. */
    private static final Duration FAREWELL = Duration.ofHours(1);

    private static final Duration AFTER_REFUSAL = Duration.ofDays(7);
    private static final Duration SOONEST_RENEWAL = Duration.ofMinutes(1);

    @Id
    public UUID id;

    /** Nobody's once the feed is deleted. */
    public @Nullable UUID feedId;

    public String hub;
    public String topic;

    /** The end of the address at which the hub reaches us. */
    public String callback;

    /** What the hub signs with. */
    public String secret;

    public Mode mode = Mode.SUBSCRIBE;
    public Instant createdAt;

    /** When the hub is asked next; at each try it moves ahead, so that nobody else takes it meanwhile. */
    public @Nullable Instant dueAt;

    public int tries;
    public @Nullable Instant askedAt;

    /** The hub has verified it until then. */
    public @Nullable Instant leaseUntil;

    /** Why the hub does not want us, in its words. */
    public @Nullable String refusal;

    /** Why the last request to it failed. */
    public @Nullable String error;

    static HubSubscription wanted(UUID feedId, String hub, String topic, Instant now) {
        HubSubscription wanted = new HubSubscription();
        wanted.id = UUID.randomUUID();
        wanted.feedId = feedId;
        wanted.hub = hub;
        wanted.topic = topic;
        wanted.callback = Secrets.next();
        wanted.secret = Secrets.next();
        wanted.createdAt = now;
        wanted.dueAt = now;
        return wanted;
    }

    /** Work and answer are the same for every word that is no callback of ours. */
    static Optional<HubSubscription> at(String callback) {
        return Secrets.isShapedLikeOne(callback) ? find("callback", callback).firstResultOptional() : Optional.empty();
    }

    static Optional<HubSubscription> lockedAt(String callback) {
        return Secrets.isShapedLikeOne(callback)
                ? HubSubscription.<HubSubscription>find("callback", callback)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional()
                : Optional.empty();
    }

    /** Whether a hub that asks back for this asks for what it was asked for. */
    boolean isAsked(Mode asked, String itsTopic) {
        return mode == asked && askedAt != null && topic.equals(itsTopic);
    }

    /** Renewed when three quarters of the time are over, so that a hub may be away for a while. */
    void verified(Duration lease, Instant now) {
        leaseUntil = now.plus(lease);
        Duration renewal = lease.multipliedBy(3).dividedBy(4);
        dueAt = now.plus(renewal.compareTo(SOONEST_RENEWAL) < 0 ? SOONEST_RENEWAL : renewal);
        tries = 0;
        refusal = null;
        error = null;
    }

    void refused(String reason, Instant now) {
        refusal = reason;
        leaseUntil = null;
        dueAt = now.plus(AFTER_REFUSAL);
        tries = 0;
    }

    void ended(Instant now) {
        leaseUntil = now.plus(FAREWELL);
        dueAt = null;
    }
}
