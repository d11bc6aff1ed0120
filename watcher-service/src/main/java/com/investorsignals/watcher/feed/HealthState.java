package com.investorsignals.watcher.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** How a feed fares. The database ranks these words, the worst first. */
public enum HealthState {
    DISABLED,
    GONE,
    CHALLENGE,
    FAILING,
    SILENT,
    UNDATED,
    EMPTY,
    PAUSED,
    NEW,
    OK;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody should look at such a feed. */
    public boolean needsAttention() {
        return compareTo(PAUSED) < 0;
    }

    static Stream<HealthState> all() {
        return Arrays.stream(values());
    }

    @Converter(autoApply = true)
    static final class Words implements AttributeConverter<HealthState, String> {
        @Override
        public String convertToDatabaseColumn(HealthState state) {
            return state.word();
        }

        @Override
        public HealthState convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
