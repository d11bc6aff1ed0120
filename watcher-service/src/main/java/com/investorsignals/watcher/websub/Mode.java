package com.investorsignals.watcher.websub;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a hub is asked for. */
enum Mode {
    SUBSCRIBE,
    UNSUBSCRIBE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Converter(autoApply = true)
    static final class Words implements AttributeConverter<Mode, String> {
        @Override
        public String convertToDatabaseColumn(Mode mode) {
            return mode.word();
        }

        @Override
        public Mode convertToEntityAttribute(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
