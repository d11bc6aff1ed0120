package com.investorsignals.watcher.opml;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of each feed that a document lists. */
public record ImportReport(int added, int existing, int refused, List<Row> rows) {

    static ImportReport of(List<Row> rows) {
        return new ImportReport(
                count(rows, Outcome.ADDED), count(rows, Outcome.EXISTING), count(rows, Outcome.REFUSED), rows);
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.outcome() == outcome).count());
    }

    /**
     * One feed.
     *
     * @param line of the document, from 1
     * @param reason why it was refused
     */
    public record Row(
            int line,
            @Nullable String title,
            String url,
            Outcome outcome,
            @Nullable String reason) {}

    /** {@code EXISTING} is what is watched already, or stands further up in the same document. */
    public enum Outcome {
        ADDED,
        EXISTING,
        REFUSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
