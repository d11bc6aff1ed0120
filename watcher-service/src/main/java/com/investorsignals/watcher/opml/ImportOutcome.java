package com.investorsignals.watcher.opml;

import com.investorsignals.watcher.opml.ImportReport.Outcome;
import com.investorsignals.watcher.opml.ImportReport.Row;
import java.util.Comparator;
import java.util.List;

/** What became of an import as a page tells it: what was refused first, as somebody may want to mend it. */
public record ImportOutcome(ImportReport report, List<Row> rows, int more) {
    private static final int MOST_ROWS = 500;

    public ImportOutcome {
        rows = List.copyOf(rows);
    }

    static ImportOutcome of(ImportReport report) {
        List<Row> rows = report.rows().stream()
                .sorted(Comparator.comparing((Row row) -> row.outcome() != Outcome.REFUSED))
                .limit(MOST_ROWS)
                .toList();
        return new ImportOutcome(report, rows, report.rows().size() - rows.size());
    }

    public String tone(Row row) {
        return switch (row.outcome()) {
            case ADDED -> "good";
            case EXISTING -> "";
            case REFUSED -> "bad";
        };
    }

    public String words(Row row) {
        return switch (row.outcome()) {
            case ADDED -> "added";
            case EXISTING -> "already there";
            case REFUSED -> "refused";
        };
    }
}
