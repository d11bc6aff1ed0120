package com.investorsignals.rules.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of each row of an import. Of those that went in or stood so already only the first are listed. */
public record ImportReport(int added, int updated, int unchanged, int refused, List<Row> rows, List<String> notes) {
    static final int MOST_QUIET = 1000;
    private static final int MOST_TITLES = 10;

    public ImportReport {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    static ImportReport of(List<Row> rows, List<String> unknown) {
        List<Row> listed = new ArrayList<>();
        int quiet = 0;
        for (Row row : rows) {
            if (!row.outcome().isQuiet() || quiet++ < MOST_QUIET) {
                listed.add(row);
            }
        }
        return new ImportReport(
                count(rows, Outcome.ADDED),
                count(rows, Outcome.UPDATED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.REFUSED),
                listed,
                notes(unknown, rows.size() - listed.size()));
    }

    private static List<String> notes(List<String> unknown, int unlisted) {
        List<String> notes = new ArrayList<>();
        for (String title : unknown.subList(0, Math.min(MOST_TITLES, unknown.size()))) {
            notes.add("The column \"%s\" is unknown and was left out.".formatted(title));
        }
        if (unknown.size() > MOST_TITLES) {
            notes.add("%d more columns are unknown.".formatted(unknown.size() - MOST_TITLES));
        }
        if (unlisted > 0) {
            notes.add("%d more rows were added or unchanged and are not listed.".formatted(unlisted));
        }
        return notes;
    }

    private static int count(List<Row> rows, Outcome outcome) {
        return Collections.frequency(rows.stream().map(Row::outcome).toList(), outcome);
    }

    /**
     * One row.
     *
     * @param line of the document on which it begins, from 1
     * @param reason why it was refused, or what was replaced
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int line,
            String name,
            Outcome outcome,
            @Nullable String reason) {
        public boolean stayedOut() {
            return outcome == Outcome.REFUSED;
        }
    }

    /** Rows of one company are told apart by its key; {@code UPDATED} is what was listed and said something else. */
    public enum Outcome {
        ADDED,
        UPDATED,
        UNCHANGED,
        REFUSED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isQuiet() {
            return this == ADDED || this == UNCHANGED;
        }
    }
}
