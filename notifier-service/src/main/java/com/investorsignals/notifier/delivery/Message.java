package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.subscription.Subscription;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail or post: what is due to one subscription about one company. It has the tries and the remote side's answer. */
@Entity
@Table(name = "messages")
class Message extends PanacheEntityBase {
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Subscription subscription;

    public String companyKey;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public String remoteId;

    @Enumerated(EnumType.STRING)
    public MessageState state;

    public int tries;
    public int unknownAnswers;
    public Instant nextTryAt;
    public @Nullable UUID leaseToken;
    public @Nullable Instant leasedUntil;
    public @Nullable Instant sentAt;
    public @Nullable String answer;
    public Instant createdAt;

    /** Puts a failed message back into the queue, with all its tries before it. */
    void queueAgain(Instant now) {
        state = MessageState.QUEUED;
        tries = 0;
        nextTryAt = now;
    }

    boolean isWaiting() {
        return state == MessageState.QUEUED || state == MessageState.RETRYING;
    }
}
