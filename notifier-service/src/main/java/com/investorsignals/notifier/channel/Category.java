package com.investorsignals.notifier.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Optional;

/** What kind of event a signal is about. */
public enum Category {
    AUDIT("audit", "Audits and benchmarks", "a laboratory refutes a benchmark, a certificate is granted"),
    PROCUREMENT("procurement", "Contracts won", "a ministry signs for three years"),
    TRANCHE("tranche", "Funding rounds (tranches)", "raises $500M in a Series C at $4.3B"),
    PARTNERSHIP("partnership", "Partnerships", "two companies will build together"),
    TRACTION("traction", "Revenue, users and other figures", "sales fell 12%, 12 million weekly users"),
    RISK("risk", "Trouble", "a lawsuit, a fine, a recall, a ban on exports");

    @EnumeratedValue
    private final String word;

    private final String title;
    private final String example;

    Category(String word, String title, String example) {
        this.word = word;
        this.title = title;
        this.example = example;
    }

    /** What readers call it. */
    public String title() {
        return title;
    }

    /** What an alert of it may tell. */
    public String example() {
        return example;
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
