package com.investorsignals.notifier.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way a message goes out. */
public enum Channel {
    EMAIL("email"),
    SLACK("slack"),
    WEBHOOK("webhook");

    @EnumeratedValue
    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /** Empty for a word that is none of the three. */
    public static Optional<Channel> of(@Nullable String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }

    /** As it is written in the API, in the database and in metrics. */
    @JsonValue
    public String word() {
        return word;
    }
}
