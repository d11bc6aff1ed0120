package com.investorsignals.watcher.fulltext;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of looking for an entry's full text; but for the first, the article was published with its teaser. */
public enum FullTextOutcome {
    READ("read"),
    NO_LONGER_TEXT("without a longer text"),
    PAID_FOR("only for those who pay"),
    FORBIDDEN("forbidden by robots.txt"),
    NO_ROBOTS("with a robots.txt that cannot be read"),
    CHALLENGED("behind a challenge page"),
    NOT_HTML("not HTML"),
    TOO_LARGE("too large"),
    REFUSED("answered with an error"),
    FAILED("not to be had"),
    LATE("not read in time"),
    OVERTAKEN("overtaken by an edit"),
    SET_ASIDE("set aside, as two processes ended while they read them");

    private final String words;

    FullTextOutcome(String words) {
        this.words = words;
    }

    /** As the end of a sentence that begins with a number. */
    public String words() {
        return words;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FullTextOutcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Converter(autoApply = true)
    static final class Words implements AttributeConverter<FullTextOutcome, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable FullTextOutcome outcome) {
            return outcome == null ? null : outcome.word();
        }

        @Override
        public @Nullable FullTextOutcome convertToEntityAttribute(@Nullable String word) {
            return word == null ? null : of(word);
        }
    }
}
