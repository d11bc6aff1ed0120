package com.investorsignals.rules.score;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** Another organisation in a finding. */
public record PartyRef(String key, String name, List<String> keys, Role role) {

    public PartyRef {
        keys = List.copyOf(keys);
    }

    /** What the organisation is to the finding's company. */
    public enum Role {
        COUNTERPARTY,
        INVESTOR,
        AUDITOR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
