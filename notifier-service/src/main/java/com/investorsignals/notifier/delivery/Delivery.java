package com.investorsignals.notifier.delivery;

import com.investorsignals.rest.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one subscription is owed for one revision of a signal. Rows are made by {@link DeliveryMatcher}. */
@Entity
@Table(name = "deliveries")
class Delivery extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID subscriptionId;
    public UUID subscriberId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    public SignalRevision raised;

    public UUID signalId;

    @Column(name = "revision")
    public int revision;

    @ManyToOne(fetch = FetchType.LAZY)
    public Message message;

    @Enumerated(EnumType.STRING)
    public @Nullable MessageState dropped;

    public Instant createdAt;

    MessageState state() {
        return dropped == null ? message.state : dropped;
    }

    /** What {@code message} still carries, the newest revision of each signal last. */
    static List<Delivery> carriedBy(UUID message) {
        return list(
                "from Delivery d join fetch d.raised where d.message.id = ?1 and d.dropped is null"
                        + " order by d.createdAt, d.signalId, d.revision",
                message);
    }

    /** What the subscriber was told of the signal before this revision, or may have been, oldest first. */
    List<Delivery> toldBefore() {
        return list(
                "from Delivery d join fetch d.raised join fetch d.message m where d.subscriberId = ?1"
                        + " and d.signalId = ?2 and d.revision < ?3 and d.dropped is null"
                        + " and (m.state = ?4 or m.unknownAnswers > 0) order by d.revision",
                subscriberId,
                signalId,
                revision,
                MessageState.SENT);
    }

    /** Whether the subscriber is owed, or has, a newer revision of the signal. */
    boolean isOutdated() {
        return count(
                        "subscriberId = ?1 and signalId = ?2 and revision > ?3 and dropped is null",
                        subscriberId,
                        signalId,
                        revision)
                > 0;
    }

    static Delivery existing(UUID id) {
        return Optional.<Delivery>ofNullable(findById(id)).orElseThrow(() -> ProblemException.notFound("delivery", id));
    }
}
