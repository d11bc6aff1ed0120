package com.investorsignals.rules.editor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What rules have raised: two looks at an index for each rule, however large the archive. */
@ApplicationScoped
class RuleTallies {
    private static final String TALLY = """
            select rules.id, recent.signals, latest.raised_at
            from rules
            cross join lateral (
                select count(*) as signals from signals
                where rule_id = rules.id and revision > 0 and raised_at >= :since
            ) as recent
            left join lateral (
                select raised_at from signals
                where rule_id = rules.id and revision > 0 order by raised_at desc limit 1
            ) as latest on true
            """;

    private final Session database;

    RuleTallies(Session database) {
        this.database = database;
    }

    /** By the ids of the rules; counted are the signals raised from {@code since} on. */
    Map<String, Tally> since(Instant since) {
        List<Object[]> rows = database.createNativeQuery(TALLY, Object[].class)
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Tally((Long) row[1], (Instant) row[2])));
    }

    /** How many signals lately, and when the last one of all. */
    record Tally(long signals, @Nullable Instant last) {
        static final Tally NONE = new Tally(0, null);
    }
}
