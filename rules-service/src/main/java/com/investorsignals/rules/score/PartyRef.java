package com.investorsignals.rules.score;

import com.fasterxml.jackson.annotation.JsonValue;
import com.investorsignals.rules.fact.CategoryFacts.Party;
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

        static Role of(Party.Kind kind) {
            return switch (kind) {
                case COUNTERPARTY -> COUNTERPARTY;
                case INVESTOR -> INVESTOR;
                case AUDITOR -> AUDITOR;
            };
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
