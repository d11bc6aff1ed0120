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

/** How many of the signals that fit a filter happened on each day, and how. */
@ApplicationScoped
class SignalCounts {
    private static final int DAYS = 14;
    /** More are not counted one by one. */
    private static final int MOST_HISTORY = 1_000;

    private static final String BY_DAY = """
            select cast(happened_at at time zone 'UTC' as date), category, count(*),
                count(*) filter (where score >= :high)
            """;

    private final Session database;

    SignalCounts(Session database) {
        this.database = database;
    }

    /** Of the last fortnight, {@code today} included. */
    Counts until(LocalDate today, SignalFilter filter) {
        LocalDate first = today.minusDays(DAYS - 1L);
        List<Object[]> rows = filter.bind(database.createNativeQuery(
                        BY_DAY + filter.fitting() + "and happened_at >= :first group by 1, 2", Object[].class))
                .setParameter("high", Severity.HIGH.from())
                .setParameter("first", first.atStartOfDay(ZoneOffset.UTC).toInstant())
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
        return new Counts(raised, high, history(filter), DayChart.of(label, first, today, categories, counts));
    }

    private long history(SignalFilter filter) {
        SignalFilter history = filter.withHistory(true);
        String count = "select count(*) from (select 1 " + history.fitting() + "limit :most) counted";
        return history.bind(database.createNativeQuery(count, Long.class))
                .setParameter("most", MOST_HISTORY)
                .getSingleResult();
    }

    /**
     * Today's signals, and the plot.
     *
     * @param history how many more of them happened before their feeds were watched
     */
    record Counts(long today, long high, long history, DayChart chart) {
        /** In words. */
        public String historyCount() {
            return history < MOST_HISTORY ? Long.toString(history) : MOST_HISTORY + " or more";
        }
    }
}
