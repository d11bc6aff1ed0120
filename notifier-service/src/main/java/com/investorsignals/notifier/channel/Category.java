package com.investorsignals.notifier.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What kind of event a signal is about. */
public enum Category {
    AUDIT("audit"),
    PROCUREMENT("procurement"),
    TRANCHE("tranche"),
    PARTNERSHIP("partnership"),
    TRACTION("traction"),
    RISK("risk");

    @EnumeratedValue
    private final String word;

    Category(String word) {
        this.word = word;
    }

    /** Empty for a word that this version does not know. */
    public static Optional<Category> of(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    /** As it is written in events, in the API, in the database and in alerts. */
    @JsonValue
    public String word() {
        return word;
    }
}
