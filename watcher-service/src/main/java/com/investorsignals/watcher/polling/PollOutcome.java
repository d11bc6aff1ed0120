package com.investorsignals.watcher.polling;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a poll came to.
 *
 * @param status what the server answered, where it did
 * @param published articles that others were told of for the first time, and {@code edited} again
 * @param detail why, where it did not work
 * @param problems of the feed that were tolerated
 */
@RegisterForReflection // It travels in a Response, where Quarkus does not see its type.
public record PollOutcome(
        Result outcome,
        @Nullable Integer status,
        int published,
        int edited,
        @Nullable String detail,
        List<String> problems) {

    public PollOutcome {
        problems = List.copyOf(problems);
    }

    static PollOutcome of(Result outcome, @Nullable Integer status, @Nullable String detail) {
        return new PollOutcome(outcome, status, 0, 0, detail, List.of());
    }

    /** The kinds of outcome; also the metric tag. */
    public enum Result {
        READ,
        UNCHANGED,
        NOT_MODIFIED,
        RATE_LIMITED,
        GONE,
        FAILED,
        LEASE_LOST;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Converter(autoApply = true)
        static final class Words implements AttributeConverter<Result, String> {
            @Override
            public String convertToDatabaseColumn(Result result) {
                return result.word();
            }

            @Override
            public Result convertToEntityAttribute(String word) {
                return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
            }
        }
    }
}
