package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.fulltext.FullTextReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A poll of the past as a page tells of it. */
public record PollLine(
        Instant at, String tone, String words, @Nullable Integer status, String took) {

    static PollLine of(Poll poll, FullTextReport fullTexts) {
        String words = fullTexts.isEmpty() ? words(poll) : words(poll) + "; full text: " + fullTexts;
        return new PollLine(poll.at, tone(poll), words, poll.status, seconds(poll.took));
    }

    private static String tone(Poll poll) {
        return switch (poll.outcome) {
            case READ, UNCHANGED, NOT_MODIFIED -> "good";
            case PUSHED -> poll.error == null ? "good" : "warn";
            case RATE_LIMITED, LEASE_LOST -> "warn";
            case GONE, FAILED -> "bad";
        };
    }

    private static String words(Poll poll) {
        return switch (poll.outcome) {
            case READ -> news(poll).orElse("Read, no new articles");
            case PUSHED ->
                poll.error == null ? "Pushed by its hub: " + news(poll).orElse("no new articles") : poll.error;
            case UNCHANGED -> "Nothing new, the same content again";
            case NOT_MODIFIED -> "Nothing new, the server says";
            case RATE_LIMITED -> error(poll, "The server asks us to wait");
            case GONE -> error(poll, "The server says that it is gone");
            case FAILED -> error(poll, "It failed");
            case LEASE_LOST -> "Took too long and was given up";
        };
    }

    private static Optional<String> news(Poll poll) {
        if (poll.published + poll.edited == 0) {
            return Optional.empty();
        }
        String fresh = poll.published == 1 ? "1 new article" : poll.published + " new articles";
        String edited = poll.edited + " edited";
        return Optional.of(poll.edited == 0 ? fresh : poll.published == 0 ? edited : fresh + ", " + edited);
    }

    private static String error(Poll poll, String otherwise) {
        return Objects.requireNonNullElse(poll.error, otherwise);
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
