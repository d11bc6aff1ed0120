package com.investorsignals.rules.score;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The bands of the score, the same for every rule. */
public enum Severity {
    LOW(0),
    MEDIUM(40),
    HIGH(70);

    private final int from;

    Severity(int from) {
        this.from = from;
    }

    /** The lowest score of the band. */
    public int from() {
        return from;
    }

    public static Severity of(int score) {
        return score >= HIGH.from ? HIGH : score >= MEDIUM.from ? MEDIUM : LOW;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
