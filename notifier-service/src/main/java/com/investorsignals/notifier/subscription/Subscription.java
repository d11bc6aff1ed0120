package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Category;
import com.investorsignals.notifier.channel.Standing;
import com.investorsignals.notifier.channel.email.EmailAddress;
import com.investorsignals.rest.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

    public String channel;
    public String address;
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

    public Instant createdAt;
    public Instant activeSince;
    public @Nullable Instant endedAt;

    /** A subscription that an admin makes is active at once. */
    static Subscription create(SubscriptionChoice choice, Instant now) {
        Subscription subscription = new Subscription();
        subscription.id = UUID.randomUUID();
        subscription.channel = "email";
        subscription.state = SubscriptionState.ACTIVE;
        subscription.createdAt = now;
        subscription.activeSince = now;
        subscription.change(choice, now);
        subscription.persist();
        return subscription;
    }

    void change(SubscriptionChoice choice, Instant now) {
        subscriber = Subscriber.at(choice.address(), now);
        address = choice.address().toString();
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

    void end(Instant now) {
        if (state != SubscriptionState.ENDED) {
            state = SubscriptionState.ENDED;
            endedAt = now;
        }
    }

    public boolean isActive() {
        return state == SubscriptionState.ACTIVE;
    }

    /** Its address for logs. */
    public String maskedAddress() {
        return EmailAddress.parse(address).map(EmailAddress::masked).orElse("***");
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

    /** Whether {@code text} asks for anything: one of stop words alone would never match, without a sign of it. */
    static boolean isSearchable(String text) {
        Number nodes = (Number) getEntityManager()
                .createNativeQuery("SELECT numnode(websearch_to_tsquery('english', :text))")
                .setParameter("text", text)
                .getSingleResult();
        return nodes.intValue() > 0;
    }
}
