package com.investorsignals.rules.company;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who publishes: one owner, one wire or one origin is one family. */
public record Publisher(String family, Kind kind, int weight) {

    /** What a publisher's word is worth to standing. */
    public enum Kind {
        WIRE,
        FILING,
        PRESS,
        COMPANY,
        AGGREGATOR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
