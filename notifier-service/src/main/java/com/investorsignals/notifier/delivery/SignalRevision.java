package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Alert;
import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Severity;
import com.investorsignals.notifier.channel.Standing;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A revision of a signal as it was raised: what subscriptions are matched with, and the alert that goes out. */
@Entity
@Immutable
@Table(name = "signal_revisions")
class SignalRevision extends PanacheEntityBase {
    @Id
    public UUID id;

    public UUID signalId;
    public int revision;
    public Instant raisedAt;
    public Instant receivedAt;
    public String companyKey;

    @Enumerated(EnumType.STRING)
    public Category category;

    @Enumerated(EnumType.STRING)
    public Standing standing;

    @Enumerated(EnumType.STRING)
    public Severity severity;

    public int score;
    public boolean correction;
    public List<String> partyKeys;
    public List<String> investorKeys;
    public List<String> tags;
    public String words;
    public String headlineFacts;
    public Alert alert;

    /** Lets one revision of a company's signals be matched at a time; held until the transaction ends. */
    static void lockCompany(String companyKey) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS locked")
                .setParameter("key", companyKey)
                .getSingleResult();
    }

    /** Whether this revision or a later one came before it. */
    boolean isKnownOrOutdated() {
        return count("signalId = ?1 and revision >= ?2", signalId, revision) > 0;
    }

    static SignalRevision of(UUID id) {
        return findById(id, LockModeType.NONE);
    }
}
