package com.investorsignals.watcher.feed;

import java.time.Duration;
import java.time.Instant;

/** A span of time as people say it: in its largest unit of which there are at least two. */
final class SpanWords {
    private SpanWords() {}

    static String between(Instant from, Instant to) {
        return of(Duration.between(from, to));
    }

    static String of(Duration span) {
        if (span.toHours() >= 48) {
            return span.toDays() + " days";
        }
        if (span.toMinutes() >= 120) {
            return span.toHours() + " hours";
        }
        if (span.toSeconds() >= 120) {
            return span.toMinutes() + " minutes";
        }
        return span.toSeconds() >= 60 ? "a minute" : "less than a minute";
    }
}
