package com.investorsignals.watcher.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many articles each feed brought on each of the last days in UTC; what it held when it was new does not count. */
@ApplicationScoped
public class Activity {
    private static final int DAYS = 14;
    static final List<Integer> NONE = Collections.nCopies(DAYS, 0);

    private final EntityManager entityManager;
    private final Clock clock;

    Activity(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** For each feed that brought any, one number a day, today's last; one question for all of them. */
    @Transactional
    Map<UUID, List<Integer>> of(List<Feed> feeds) {
        LocalDate first = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS - 1);
        List<?> rows = entityManager
                .createNativeQuery("""
                        SELECT e.feed_id, CAST(e.first_seen_at AT TIME ZONE 'UTC' AS date) - CAST(:first AS date), count(*)
                        FROM entries e JOIN feeds f ON f.id = e.feed_id
                        WHERE e.feed_id = ANY (CAST(:feeds AS uuid[]))
                            AND e.first_seen_at >= CAST(:first AS date) AT TIME ZONE 'UTC' AND e.first_seen_at > f.baseline_at
                        GROUP BY 1, 2
                        """)
                .setParameter(
                        "feeds", feeds.stream().map(feed -> feed.id.toString()).toArray(String[]::new))
                .setParameter("first", first.toString())
                .getResultList();
        Map<UUID, List<Integer>> days = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            days.computeIfAbsent((UUID) columns[0], _ -> new ArrayList<>(NONE))
                    .set((int) columns[1], Math.toIntExact((long) columns[2]));
        }
        return days;
    }
}
