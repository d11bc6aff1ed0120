package com.investorsignals.rules.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a finding is, in rising order; {@code DISPUTED} stands beside the order. */
public enum Standing {
    RUMOURED,
    CLAIMED,
    ANNOUNCED,
    VERIFIED,
    DISPUTED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this passes a filter that asks for at least {@code minimum}; what is disputed passes every one. */
    public boolean atLeast(Standing minimum) {
        return this == DISPUTED || compareTo(minimum) >= 0;
    }
}
