package com.investorsignals.rules.query;

import org.jspecify.annotations.Nullable;

/** Carries the reason of a refusal out of the parser; never leaves this package. */
final class RefusedQuery extends RuntimeException {
    private final int at;
    private final @Nullable String suggestion;

    RefusedQuery(int at, String message, @Nullable String suggestion) {
        super(message, null, false, false);
        this.at = at;
        this.suggestion = suggestion;
    }

    QueryReading.Refused reading() {
        return new QueryReading.Refused(at, String.valueOf(getMessage()), suggestion);
    }
}
