package com.investorsignals.rules.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A typed token: what extraction found in a place of the text, written {@code @money} in a query. */
public enum Mark {
    COMPANY,
    COUNTERPARTY,
    INVESTOR,
    MONEY,
    ROUND,
    PERCENT,
    NUMBER,
    DATE,
    HEDGE,
    DENIAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mark> named(String word) {
        return Stream.of(values()).filter(mark -> mark.word().equals(word)).findFirst();
    }
}
