package com.investorsignals.notifier.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subscription as pages show it; its version is what an edit from the page replaces. */
record Kept(
        UUID id,
        int version,
        String channel,
        String destination,
        boolean erased,
        @Nullable String owner,
        String choice,
        String state,
        @Nullable String disabledBecause,
        Instant createdAt) {

    static Kept of(Subscription subscription) {
        return new Kept(
                subscription.id,
                subscription.version,
                subscription.channel.word(),
                subscription.destination().shown(),
                subscription.isErased(),
                subscription.owner,
                ChoiceWords.of(subscription),
                subscription.state.word(),
                subscription.disabledBecause,
                subscription.createdAt);
    }

    /** Whether there is nothing more to change. */
    public boolean isEnded() {
        return state.equals(SubscriptionState.ENDED.word());
    }
}
