package com.investorsignals.notifier.subscription;

import com.investorsignals.notifier.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as the API shows it: a webhook's secret once, in the answer to its creation. */
record SubscriptionView(
        UUID id,
        SubscriptionState state,
        @Nullable String disabledBecause,
        Channel channel,
        String address,
        @Nullable String secret,
        @Nullable String owner,
        List<String> companies,
        boolean alsoAsInvestor,
        List<String> tags,
        List<String> categories,
        int minScore,
        String minStanding,
        @Nullable String text,
        String cadence,
        String timeZone,
        Instant createdAt) {

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionView withSecret(Subscription subscription) {
        return of(subscription, subscription.secret);
    }

    private static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        return new SubscriptionView(
                subscription.id,
                subscription.state,
                subscription.disabledBecause,
                subscription.channel,
                subscription.destination().shown(),
                secret,
                subscription.owner,
                subscription.companies,
                subscription.alsoAsInvestor,
                subscription.tags,
                subscription.categories,
                subscription.minScore,
                subscription.minStanding.word(),
                subscription.text,
                "immediate",
                subscription.timeZone.getId(),
                subscription.createdAt);
    }
}
