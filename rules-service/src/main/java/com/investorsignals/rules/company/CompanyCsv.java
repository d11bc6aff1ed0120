package com.investorsignals.rules.company;

import java.util.List;
import java.util.Set;

/** What was read from a CSV document. A document is unreadable as a whole or not at all. */
sealed interface CompanyCsv {
    /** Some rows may still make no company; {@code unknown} are titles of columns that say nothing to us. */
    record Rows(Set<CsvColumn> columns, List<String> unknown, List<Row> rows) implements CompanyCsv {
        public Rows {
            columns = Set.copyOf(columns);
            unknown = List.copyOf(unknown);
            rows = List.copyOf(rows);
        }

        /** The columns in which the two are not the same. */
        List<CsvColumn> differing(CompanyProfile one, CompanyProfile other) {
            return columns.stream()
                    .filter(column -> column.differs(one, other))
                    .sorted()
                    .toList();
        }

        /** The listed company with what the columns say instead; what has no column stays. */
        CompanyProfile edited(CompanyProfile listed, CompanyProfile written) {
            return new CompanyProfile(
                    listed.id(),
                    written.name(),
                    columns.contains(CsvColumn.ALIASES) ? written.aliases() : listed.aliases(),
                    columns.contains(CsvColumn.DOMAINS) ? written.domains() : listed.domains(),
                    columns.contains(CsvColumn.TICKER) ? written.ticker() : listed.ticker(),
                    columns.contains(CsvColumn.TAGS) ? written.tags() : listed.tags());
        }
    }

    /** Why, in a sentence without its full stop. */
    record Unreadable(String reason) implements CompanyCsv {}

    /** What the row that begins at this line says; {@code tooLong} is one with more values than there are columns. */
    record Row(int line, CompanyForm form, boolean tooLong) {}
}
