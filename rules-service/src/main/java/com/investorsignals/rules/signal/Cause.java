package com.investorsignals.rules.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/** What made a revision: an article, by its id, or the signal whose verdict corrects this one. */
public record Cause(Kind kind, UUID id) {

    public static Cause article(UUID articleId) {
        return new Cause(Kind.ARTICLE, articleId);
    }

    public static Cause correction(UUID signalId) {
        return new Cause(Kind.CORRECTION, signalId);
    }

    /** Why there is a new revision. */
    public enum Kind {
        ARTICLE,
        CORRECTION;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
