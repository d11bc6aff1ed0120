package com.investorsignals.watcher.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the dates that suites state, by other means than the parser that they judge. */
final class SuiteDates {
    private SuiteDates() {}

    /** An instant, an RFC 1123 date, or Python's time tuple. */
    static Optional<String> instant(JsonNode stated) {
        if (stated.isArray()) {
            return Optional.of(ofTuple(stated).toString());
        }
        return Stream.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, DateTimeFormatter.RFC_1123_DATE_TIME)
                .flatMap(format -> read(stated.asText(), format).stream())
                .map(Instant::toString)
                .findFirst();
    }

    private static Instant ofTuple(JsonNode tuple) {
        return OffsetDateTime.of(
                        tuple.path(0).asInt(),
                        tuple.path(1).asInt(),
                        tuple.path(2).asInt(),
                        tuple.path(3).asInt(),
                        tuple.path(4).asInt(),
                        tuple.path(5).asInt(),
                        0,
                        ZoneOffset.UTC)
                .toInstant();
    }

    private static Optional<Instant> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(Instant.from(format.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
