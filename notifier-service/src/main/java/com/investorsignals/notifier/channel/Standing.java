package com.investorsignals.notifier.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** How sure a signal is, in rising order; {@code disputed} stands beside the order. */
public enum Standing {
    RUMOURED("rumoured"),
    CLAIMED("claimed"),
    ANNOUNCED("announced"),
    VERIFIED("verified"),
    DISPUTED("disputed");

    @EnumeratedValue
    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** Empty for a word that this version does not know. */
    public static Optional<Standing> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    /** As it is written in events, in the API, in the database and in alerts. */
    @JsonValue
    public String word() {
        return word;
    }
}
