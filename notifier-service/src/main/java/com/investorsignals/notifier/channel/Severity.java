package com.investorsignals.notifier.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** The band of a score, in rising order. */
public enum Severity {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    @EnumeratedValue
    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** Empty for a word that this version does not know. */
    public static Optional<Severity> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    /** As it is written in events, in the API, in the database and in alerts. */
    @JsonValue
    public String word() {
        return word;
    }
}
