package com.investorsignals.rules.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A field that holds a value rather than a text: of the article, of extraction, or of judging. */
public enum ValueField {
    PUBLISHER,
    URL,
    FEED,
    LANGUAGE,
    /** What the publisher's word weighs, by the pack's document of publishers. */
    WEIGHT,
    /** Hours between publication and observation. */
    AGE,
    COMPANY,
    COUNTERPARTY,
    /** In US dollars. */
    AMOUNT,
    CURRENCY,
    /** In US dollars. */
    VALUATION,
    ROUND,
    INVESTOR,
    METRIC,
    AUDITOR,
    SCHEME,
    OUTCOME,
    KIND,
    CATEGORY,
    STANDING,
    INDEPENDENT;

    private static final Set<ValueField> NUMERIC = Set.of(WEIGHT, AGE, AMOUNT, VALUATION, INDEPENDENT);

    private static final Set<ValueField> OF_ARTICLE = Set.of(PUBLISHER, URL, FEED, LANGUAGE, WEIGHT, AGE);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNumeric() {
        return NUMERIC.contains(this);
    }

    /** Whether only reading the article as an event of a category gives its value. */
    boolean isOfEvent() {
        return !OF_ARTICLE.contains(this);
    }

    public static Optional<ValueField> named(String word) {
        return Stream.of(values()).filter(field -> field.word().equals(word)).findFirst();
    }
}
