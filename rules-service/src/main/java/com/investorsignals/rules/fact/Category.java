package com.investorsignals.rules.fact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The six kinds of event that a signal tells of. */
public enum Category {
    AUDIT,
    PROCUREMENT,
    TRANCHE,
    PARTNERSHIP,
    TRACTION,
    RISK;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
