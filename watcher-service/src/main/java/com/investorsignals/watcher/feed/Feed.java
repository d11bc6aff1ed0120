package com.investorsignals.watcher.feed;

import com.investorsignals.rest.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A watched address. Admins edit the part under {@code version}; the rest belongs to polling, which must not make an
 * admin's edit fail, nor be undone by it.
 */
@Entity
@Table(name = "feeds")
@DynamicUpdate
public class Feed extends PanacheEntityBase {
    private static final int MAX_TITLE = 300;

    /** Once may be chance: whatever else was read at the same time was cut short too. */
    private static final int ENOUGH_CUT_SHORT = 2;

    @Id
    public UUID id;

    @Version
    public int version;

    public String url;
    public String host;
    public @Nullable String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tags = new ArrayList<>();

    /** Between two polls of this feed; null where the configured interval is good enough. */
    public @Nullable Duration pollInterval;

    /** Whether the pages of its entries are read, as these are but teasers. */
    public boolean fullText;

    /** Whether its articles are credited to those whom they link to. */
    public boolean carriesOthers;

    public FeedStatus status = FeedStatus.ACTIVE;
    public Instant createdAt;

    @OptimisticLock(excluded = true)
    public @Nullable Instant baselineAt;

    @OptimisticLock(excluded = true)
    public @Nullable String etag;

    @OptimisticLock(excluded = true)
    public @Nullable String lastModified;

    @OptimisticLock(excluded = true)
    public @Nullable String bodyHash;

    @OptimisticLock(excluded = true)
    public @Nullable Instant lastPolledAt;

    @OptimisticLock(excluded = true)
    public @Nullable Instant lastSuccessAt;

    @OptimisticLock(excluded = true)
    public @Nullable String lastError;

    @OptimisticLock(excluded = true)
    public int failures;

    @OptimisticLock(excluded = true)
    public @Nullable Instant failingSince;

    @OptimisticLock(excluded = true)
    public boolean challenged;

    @OptimisticLock(excluded = true)
    public @Nullable Listing listing;

    /** How often the feed itself says that it is worth asking. */
    @OptimisticLock(excluded = true)
    public @Nullable Duration statedInterval;

    /** Only where it names a hub. */
    @OptimisticLock(excluded = true)
    public @Nullable HubLinks hubLinks;

    /** Its hub pushes, and has promised to go on: then polls only make sure. */
    @OptimisticLock(excluded = true)
    public boolean pushed;

    /** As judged at the last poll or edit. */
    @OptimisticLock(excluded = true)
    public HealthState health = HealthState.NEW;

    @OptimisticLock(excluded = true)
    public Instant healthSince;

    /** Where its health stands among all kinds of health; the database's own. */
    @Column(insertable = false, updatable = false)
    public int healthRank;

    @OptimisticLock(excluded = true)
    public long articleCount;

    @OptimisticLock(excluded = true)
    public Instant nextPollAt;

    /** How many processes in a row ended while they read it. */
    @OptimisticLock(excluded = true)
    public int cutShort;

    @OptimisticLock(excluded = true)
    public @Nullable UUID leaseToken;

    @OptimisticLock(excluded = true)
    public @Nullable Instant leaseUntil;

    public static Feed existing(UUID id) {
        return Feed.<Feed>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("feed", id));
    }

    public static Optional<Feed> withUrl(String url) {
        return find("url", url).firstResultOptional();
    }

    /** Another address is another body: what was known of the old one's must not make us believe it unchanged. */
    void moveTo(String newUrl, String newHost) {
        url = newUrl;
        host = newHost;
        etag = null;
        lastModified = null;
        bodyHash = null;
    }

    /** An admin gave it another address: a poll that runs is about the old one, and what the new one holds is history. */
    void startOver() {
        baselineAt = null;
        listing = null;
        statedInterval = null;
        hubLinks = null;
        cutShort = 0;
        leaseToken = null;
        leaseUntil = null;
    }

    /** Until an admin names it, a feed is called what it calls itself. */
    public void nameIfUnnamed(@Nullable String itsOwnTitle) {
        if (title == null && itsOwnTitle != null) {
            title = itsOwnTitle.substring(0, Math.min(itsOwnTitle.length(), MAX_TITLE));
        }
    }

    public void recordSuccess(Instant at) {
        lastPolledAt = at;
        lastSuccessAt = at;
        forgiveFailures();
    }

    public void recordFailure(Instant at, String error) {
        lastPolledAt = at;
        lastError = error;
        failures++;
        failingSince = failingSince == null ? at : failingSince;
        challenged = false;
    }

    public void recordChallenge(Instant at, String error) {
        recordFailure(at, error);
        challenged = true;
    }

    private void forgiveFailures() {
        lastError = null;
        failures = 0;
        failingSince = null;
        challenged = false;
    }

    /** The body was read to its end: from now on it need not be read again until it changes. */
    public void recordBody(Instant at, @Nullable String newEtag, @Nullable String newLastModified, String newBodyHash) {
        recordSuccess(at);
        etag = newEtag;
        lastModified = newLastModified;
        bodyHash = newBodyHash;
        baselineAt = baselineAt == null ? at : baselineAt;
    }

    /** Something may be there that we do not have; but no feed is asked for that more often than every {@code gap}. */
    public void pollSoon(Instant now, Duration gap) {
        Instant soonest = lastPolledAt == null ? now : lastPolledAt.plus(gap);
        Instant soon = soonest.isAfter(now) ? soonest : now;
        nextPollAt = soon.isBefore(nextPollAt) ? soon : nextPollAt;
    }

    public void nameHub(HubLinks named) {
        hubLinks = named.hub() == null ? null : named;
    }

    /** Whoever makes a feed active wants to see whether it works: it is due at once, and its failures are forgiven. */
    void become(FeedStatus asked, Instant now) {
        if (asked == FeedStatus.ACTIVE && status != FeedStatus.ACTIVE) {
            forgiveFailures();
            cutShort = 0;
            nextPollAt = now;
        }
        status = asked;
        diagnose(now);
    }

    /** To be asked after whatever may have changed how it fares. */
    public void diagnose(Instant now) {
        HealthState found = Diagnosis.of(this, now);
        if (found != health) {
            health = found;
            healthSince = now;
        }
    }

    public @Nullable Duration usualGap() {
        return listing == null ? null : listing.usualGap();
    }

    @Nullable Instant newestAt() {
        return listing == null ? null : listing.newestAt();
    }

    boolean endsWhoReadsIt() {
        return cutShort >= ENOUGH_CUT_SHORT;
    }

    /** Nobody reads it until somebody has looked at what it holds. */
    void setAside(Instant at) {
        lastError =
                "Two processes ended while they read this feed; it is set aside. Look at what stands at its address,"
                        + " then make it active again.";
        status = FeedStatus.DISABLED;
        diagnose(at);
    }

    public void stop(Instant at, String reason) {
        recordFailure(at, reason);
        status = FeedStatus.GONE;
    }
}
