package com.investorsignals.notifier.subscription.limit;

import java.util.Arrays;

/** What becomes of a request for alerts: a mail, or nothing for one of the limits. Also the metric's tag. */
public enum SignUpOutcome {
    REQUESTED("requested"),
    MAILBOX("limited-by-mailbox"),
    DOMAIN("limited-by-domain"),
    NETWORK("limited-by-network"),
    ALL("limited-in-all");

    private final String word;

    SignUpOutcome(String word) {
        this.word = word;
    }

    static SignUpOutcome of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    public String word() {
        return word;
    }
}
