package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Channel;
import com.investorsignals.notifier.channel.Destination;
import com.investorsignals.notifier.channel.Standing;
import com.investorsignals.notifier.channel.webhook.WebhookSecret;
import com.investorsignals.rest.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who wants what. An empty list asks for nothing in particular and lets everything pass. */
@Entity
@Table(name = "subscriptions")
public class Subscription extends PanacheEntityBase {
    @Id
    public UUID id;

    @Version
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    public Subscriber subscriber;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    /** Null once it is erased, some time after the end. */
    public @Nullable String address;

    /** What a webhook's messages are signed with; shown once, when it is made. */
    public @Nullable String secret;

    public @Nullable String owner;
    public List<String> companies;
    public List<String> companyKeys;
    public boolean alsoAsInvestor;
    public List<String> tags;
    public List<String> categories;
    public int minScore;

    @Enumerated(EnumType.STRING)
    public Standing minStanding;

    public @Nullable String text;
    public ZoneId timeZone;

    @Enumerated(EnumType.STRING)
    public SubscriptionState state;

    public @Nullable String disabledBecause;
    public Instant createdAt;
    public Instant activeSince;
    public @Nullable Instant endedAt;
    public @Nullable Instant confirmationDueAt;

    /** A subscription that an admin makes is active at once. */
    static Subscription create(SubscriptionChoice choice, Instant now) {
        return begin(UUID.randomUUID(), choice, SubscriptionState.ACTIVE, now);
    }

    /** One that a reader asks for waits until the owner of the address confirms it. */
    static Subscription request(UUID id, SubscriptionChoice choice, Instant now) {
        Subscription requested = begin(id, choice, SubscriptionState.PENDING, now);
        requested.confirmationDueAt = now;
        return requested;
    }

    private static Subscription begin(UUID id, SubscriptionChoice choice, SubscriptionState state, Instant now) {
        Subscription subscription = new Subscription();
        subscription.id = id;
        subscription.channel = choice.channel();
        subscription.secret =
                choice.channel() == Channel.WEBHOOK ? WebhookSecret.generate().value() : null;
        subscription.state = state;
        subscription.createdAt = now;
        subscription.activeSince = now;
        subscription.change(choice, now);
        subscription.persist();
        return subscription;
    }

    /** What a form says of this one: its channel stays, and so does an address that it gives back as it is shown. */
    SubscriptionForm completed(SubscriptionForm form) {
        boolean shown = destination().shown().equals(form.address());
        return form.to(channel.word(), shown ? address : form.address());
    }

    void change(SubscriptionChoice choice, Instant now) {
        subscriber = Subscriber.at(channel, choice.subscriber(), now);
        address = choice.address().address();
        owner = choice.owner();
        companies = choice.companies();
        companyKeys = choice.companyKeys();
        alsoAsInvestor = choice.alsoAsInvestor();
        tags = choice.tags();
        categories = choice.categories().stream().map(Category::word).toList();
        minScore = choice.minScore();
        minStanding = choice.minStanding();
        text = choice.text();
        timeZone = choice.timeZone();
    }

    /** What is raised from now on is told; confirming twice changes nothing. */
    void confirm(Instant now) {
        if (state == SubscriptionState.PENDING) {
            state = SubscriptionState.ACTIVE;
            activeSince = now;
            confirmationDueAt = null;
        }
    }

    void end(Instant now) {
        if (state != SubscriptionState.ENDED) {
            state = SubscriptionState.ENDED;
            disabledBecause = null;
            endedAt = now;
            confirmationDueAt = null;
        }
    }

    /** Forgets to whom it told what; what it told stays. */
    public void erase() {
        address = null;
        secret = null;
        owner = null;
    }

    public boolean isErased() {
        return address == null;
    }

    public boolean isActive() {
        return state == SubscriptionState.ACTIVE;
    }

    /** Makes a disabled one active again; what was raised meanwhile is not told. */
    void enable(Instant now) {
        if (state == SubscriptionState.DISABLED) {
            state = SubscriptionState.ACTIVE;
            disabledBecause = null;
            activeSince = now;
        }
    }

    /** All that lead to this subscriber, for the remote side says that it has ended. */
    public static void disableAllOf(UUID subscriber, String because) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE subscriptions SET state = 'disabled', disabled_because = :because, version = version + 1
                        WHERE subscriber_id = :subscriber AND state = 'active'""")
                .setParameter("because", because)
                .setParameter("subscriber", subscriber)
                .executeUpdate();
    }

    public Destination destination() {
        return new Destination(channel, Objects.requireNonNullElse(address, Destination.ERASED), secret);
    }

    /** The newest first, beginning after {@code cursor}. */
    static List<Subscription> newest(Optional<Cursor> cursor, int count) {
        return cursor.map(from -> Subscription.<Subscription>find(
                        "createdAt < ?1 or (createdAt = ?1 and id < ?2) order by createdAt desc, id desc",
                        from.at(),
                        from.id()))
                .orElseGet(() -> find("order by createdAt desc, id desc"))
                .page(Page.ofSize(count))
                .list();
    }

    static Optional<Subscription> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }
}
