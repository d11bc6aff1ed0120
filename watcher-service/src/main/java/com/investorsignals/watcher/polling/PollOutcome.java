package com.investorsignals.watcher.polling;

import com.fasterxml.jackson.annotation.JsonValue;
import com.investorsignals.watcher.article.Publication;
import com.investorsignals.watcher.article.Publication.Change;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a poll came to, or a push, which is read as a poll reads.
 *
 * @param status what the server answered, where it did
 * @param published articles that others are told of for the first time, and {@code edited} again
 * @param awaitingFullText of both, those that are told once their pages were read
 * @param detail why, where it did not work
 * @param problems of the feed that were tolerated
 */
@RegisterForReflection // It travels in a Response, where Quarkus does not see its type.
public record PollOutcome(
        Result outcome,
        @Nullable Integer status,
        int published,
        int edited,
        int awaitingFullText,
        @Nullable String detail,
        List<String> problems) {

    public PollOutcome {
        problems = List.copyOf(problems);
    }

    static PollOutcome of(Result outcome, @Nullable Integer status, @Nullable String detail) {
        return new PollOutcome(outcome, status, 0, 0, 0, detail, List.of());
    }

    static PollOutcome read(int status, List<Publication> changes, List<String> problems) {
        return told(Result.READ, status, changes, problems);
    }

    static PollOutcome pushed(List<Publication> changes, List<String> problems) {
        return told(Result.PUSHED, null, changes, problems);
    }

    private static PollOutcome told(
            Result outcome, @Nullable Integer status, List<Publication> changes, List<String> problems) {
        return new PollOutcome(
                outcome,
                status,
                count(changes, publication -> publication.change() == Change.NEW),
                count(changes, publication -> publication.change() == Change.EDITED),
                count(changes, Publication::awaitsPage),
                null,
                problems);
    }

    private static int count(List<Publication> changes, Predicate<Publication> kind) {
        return Math.toIntExact(changes.stream().filter(kind).count());
    }

    /** The kinds of outcome; also the metric tag. */
    public enum Result {
        READ,
        PUSHED,
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
