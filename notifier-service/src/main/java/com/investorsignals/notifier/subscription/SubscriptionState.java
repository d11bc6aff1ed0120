package com.investorsignals.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a subscription stands in its life. */
public enum SubscriptionState {
    ACTIVE("active"),
    /** The remote side said that the destination has ended. */
    DISABLED("disabled"),
    ENDED("ended");

    @EnumeratedValue
    private final String word;

    SubscriptionState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
