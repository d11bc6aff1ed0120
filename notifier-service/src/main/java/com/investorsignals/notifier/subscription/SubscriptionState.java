package com.investorsignals.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a subscription stands in its life. */
public enum SubscriptionState {
    /** Asked for by whoever may own the address; nothing is told before its owner confirms. */
    PENDING("pending"),
    ACTIVE("active"),
    /** The remote side said that the destination has ended. */
    DISABLED("disabled"),
    ENDED("ended");

    @EnumeratedValue
    private final String word;

    SubscriptionState(String word) {
        this.word = word;
    }

    /** Empty for a word that is none of these. */
    static Optional<SubscriptionState> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    @JsonValue
    public String word() {
        return word;
    }
}
