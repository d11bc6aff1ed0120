package com.investorsignals.notifier.channel;

import java.util.Locale;

/** What a fact states. A change of a headline fact is news of its own. */
public enum FactKind {
    AMOUNT("Amount", true),
    VALUATION("Valuation", true),
    ROUND("Round", true),
    COUNTERPARTY("Counterparty", true),
    METRIC("Metric", true),
    OUTCOME("Outcome", true),
    LEAD("Lead", false),
    ANCHOR("Anchor", false),
    INVESTORS("Investors", false),
    TERM("Term", false),
    AUDITOR("Auditor", false),
    SCHEME("Scheme", false),
    KIND("Kind", false);

    private final String label;
    private final boolean headline;

    FactKind(String label, boolean headline) {
        this.label = label;
        this.headline = headline;
    }

    public String label() {
        return label;
    }

    /** As programs read it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isHeadline() {
        return headline;
    }
}
