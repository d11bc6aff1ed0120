package com.investorsignals.watcher.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/**
 * Whether a feed is polled. {@code GONE} is what its server said (410), {@code DISABLED} one that brought nothing but
 * failures for too long; both can be made active again.
 */
public enum FeedStatus {
    ACTIVE,
    PAUSED,
    GONE,
    DISABLED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FeedStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    static final class Words implements AttributeConverter<FeedStatus, String> {
        @Override
        public String convertToDatabaseColumn(FeedStatus status) {
            return status.word();
        }

        @Override
        public FeedStatus convertToEntityAttribute(String word) {
            return of(word);
        }
    }
}
