package com.investorsignals.watcher.fulltext;

import com.investorsignals.watcher.fulltext.FullTextReport.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of each poll what became of the full texts that it asked for. */
@ApplicationScoped
public class FullTextReports {
    private final EntityManager entityManager;

    FullTextReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** By the instant of the poll; one question for all of them. A feed is polled once at a time. */
    @Transactional
    public Map<Instant, FullTextReport> ofPolls(UUID feedId, List<Instant> polls) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT p.at, CASE WHEN t.due_at IS NULL THEN t.outcome END AS outcome, CAST(count(*) AS integer)
                        FROM polls p JOIN full_texts t ON t.feed_id = p.feed_id
                            AND t.observed_at BETWEEN p.at AND p.at + p.took / 1000 * interval '1 microsecond'
                        WHERE p.feed_id = :feed AND p.at = ANY (CAST(:polls AS timestamptz[]))
                        GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
                        """)
                .setParameter("feed", feedId)
                .setParameter("polls", polls.stream().map(Instant::toString).toArray(String[]::new))
                .getResultList();
        Map<Instant, List<Part>> parts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            parts.computeIfAbsent((Instant) columns[0], _ -> new ArrayList<>())
                    .add(new Part((int) columns[2], words((String) columns[1])));
        }
        Map<Instant, FullTextReport> reports = new HashMap<>();
        parts.forEach((at, of) -> reports.put(at, new FullTextReport(of)));
        return reports;
    }

    private static String words(@Nullable String outcome) {
        return outcome == null ? "awaited" : FullTextOutcome.of(outcome).words();
    }
}
