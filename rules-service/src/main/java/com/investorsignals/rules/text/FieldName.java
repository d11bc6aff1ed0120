package com.investorsignals.rules.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The two parts of an article that words are looked for in. */
public enum FieldName {
    TITLE,
    TEXT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
