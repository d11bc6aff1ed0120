package com.investorsignals.rules.signal;

import com.investorsignals.console.DayChart;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.score.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** How many signals were last raised on each day, and how. */
@ApplicationScoped
class SignalCounts {
    private static final int DAYS = 14;
    private static final String COUNT = """
            select cast(raised_at at time zone 'UTC' as date), category, count(*),
                count(*) filter (where score >= :high)
            from signals where not merged and revision > 0 and raised_at >= :since
            group by 1, 2
            """;

    private final Session database;

    SignalCounts(Session database) {
        this.database = database;
    }

    /** Of the last fortnight, {@code today} included. */
    Counts until(LocalDate today) {
        LocalDate first = today.minusDays(DAYS - 1L);
        List<Object[]> rows = database.createNativeQuery(COUNT, Object[].class)
                .setParameter("high", Severity.HIGH.from())
                .setParameter("since", first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .getResultList();
        Map<LocalDate, Map<String, Long>> counts = new HashMap<>();
        long raised = 0;
        long high = 0;
        for (Object[] row : rows) {
            LocalDate day = (LocalDate) row[0];
            counts.computeIfAbsent(day, key -> new HashMap<>()).put((String) row[1], (Long) row[2]);
            if (day.equals(today)) {
                raised += (Long) row[2];
                high += (Long) row[3];
            }
        }
        List<String> categories =
                Arrays.stream(Category.values()).map(Category::word).toList();
        String label = "Signals per day, last %d days, stacked by category".formatted(DAYS);
        return new Counts(raised, high, DayChart.of(label, first, today, categories, counts));
    }

    /** Today's signals, and the plot. */
    record Counts(long today, long high, DayChart chart) {}
}
