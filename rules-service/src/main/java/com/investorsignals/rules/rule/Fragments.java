package com.investorsignals.rules.rule;

import java.util.Map;

/** Named pieces of queries, written {@code ${name}} where they are used. */
public record Fragments(Map<String, String> pieces) {
    public Fragments {
        pieces = Map.copyOf(pieces);
    }
}
