package com.investorsignals.notifier.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as the API shows it. */
record SubscriptionView(
        UUID id,
        SubscriptionState state,
        String channel,
        String address,
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
        return new SubscriptionView(
                subscription.id,
                subscription.state,
                subscription.channel,
                subscription.address,
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
