package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rest.PlainLine;
import com.investorsignals.rules.company.ImportReport.Outcome;
import com.investorsignals.rules.company.ImportReport.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the companies of a document in one transaction of two statements, whatever their number. A row whose key is
 * listed replaces what the document's columns say of that company; what it has no column for stays.
 */
@ApplicationScoped
public class CompanyImport {
    private final Companies companies;
    private final CompanyCheck check;
    private final Clock clock;

    CompanyImport(Companies companies, CompanyCheck check, Clock clock) {
        this.companies = companies;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    ImportReport run(CompanyCsv.Rows document) {
        Map<String, Integer> lines = new HashMap<>();
        Map<Integer, String> refused = new HashMap<>();
        for (CompanyCsv.Row row : document.rows()) {
            String reason = refusal(row, lines);
            if (reason != null) {
                refused.put(row.line(), reason);
            }
        }
        Map<String, CompanyProfile> listed = companies.locked(lines.keySet());
        List<CompanyProfile> changed = new ArrayList<>();
        List<Row> report = new ArrayList<>();
        for (CompanyCsv.Row row : document.rows()) {
            String reason = refused.get(row.line());
            report.add(
                    reason == null
                            ? put(document, row, listed, changed)
                            : new Row(row.line(), PlainLine.beginning(row.form().given()), Outcome.REFUSED, reason));
        }
        companies.put(changed, clock.instant());
        return ImportReport.of(report, document.unknown());
    }

    /** Why the row is refused; the line of one that is not is kept under its key. */
    private @Nullable String refusal(CompanyCsv.Row row, Map<String, Integer> lines) {
        if (row.tooLong()) {
            return "has more values than the header has columns; a value with a comma stands in quotes";
        }
        Map<String, String> faults = check.faults(row.form());
        if (!faults.isEmpty()) {
            return faults.entrySet().stream()
                    .map(fault -> fault.getKey() + ": " + fault.getValue())
                    .collect(Collectors.joining("; "));
        }
        Integer earlier = lines.putIfAbsent(CompanyKey.of(row.form().given()), row.line());
        return earlier == null ? null : "name: is the same company as on line " + earlier;
    }

    private static Row put(
            CompanyCsv.Rows document,
            CompanyCsv.Row row,
            Map<String, CompanyProfile> listed,
            List<CompanyProfile> changed) {
        CompanyProfile written = row.form().profile(UUID.randomUUID());
        CompanyProfile old = listed.get(written.key());
        if (old == null) {
            changed.add(written);
            return new Row(row.line(), written.name(), Outcome.ADDED, null);
        }
        List<CsvColumn> differing = document.differing(old, written);
        if (differing.isEmpty()) {
            return new Row(row.line(), old.name(), Outcome.UNCHANGED, null);
        }
        changed.add(document.edited(old, written));
        String replaced = differing.stream().map(CsvColumn::word).collect(Collectors.joining(", "));
        return new Row(row.line(), written.name(), Outcome.UPDATED, "replaced: " + replaced);
    }
}
