package com.investorsignals.rules.company;

import com.investorsignals.console.PageAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of the registry in order of name; {@code next} is where it goes on. */
record CompanyList(String q, List<Row> rows, @Nullable String next) {
    private static final int SHOWN = 4;

    CompanyList {
        rows = List.copyOf(rows);
    }

    /** From one company more than {@code size} as a sign of a next page. */
    static CompanyList of(String q, List<Company> companies, int size, Map<UUID, SignalTally> tallies) {
        List<Company> shown = companies.subList(0, Math.min(size, companies.size()));
        return new CompanyList(
                q,
                shown.stream()
                        .map(company -> Row.of(company, tallies.getOrDefault(company.id, SignalTally.NONE)))
                        .toList(),
                companies.size() > size ? address(q, shown.getLast().key) : null);
    }

    private static String address(String q, String after) {
        return PageAddress.of("/companies").with("q", q).with("after", after).toString();
    }

    /** A company with as many of its values as a table has room for. */
    record Row(
            UUID id,
            String name,
            String aliases,
            String domains,
            @Nullable String ticker,
            List<String> tags,
            long signals,
            @Nullable Instant last) {

        static Row of(Company company, SignalTally tally) {
            return new Row(
                    company.id,
                    company.name,
                    beginning(company.aliases),
                    beginning(company.domains),
                    company.ticker,
                    company.tags,
                    tally.signals(),
                    tally.last());
        }

        private static String beginning(List<String> values) {
            int left = values.size() - SHOWN;
            String shown = String.join(", ", values.subList(0, Math.min(SHOWN, values.size())));
            return left > 0 ? shown + " and " + left + " more" : shown;
        }
    }
}
