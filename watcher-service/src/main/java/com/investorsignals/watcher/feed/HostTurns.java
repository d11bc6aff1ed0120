package com.investorsignals.watcher.feed;

import com.investorsignals.watcher.process.ThisWatcher;

/**
 * How work that asks hosts is claimed: one due piece for each free host, which is held with it, so that a host sees one
 * request at a time. A row that another replica is claiming right now is passed over.
 */
public final class HostTurns {
    /**
     * So much work is looked through for each piece to claim: the price of a claim goes by what is due, not by how many
     * hosts there are. Where one host has more than that, others' turn comes at the next claim, which finds it held.
     */
    private static final int LOOKED_THROUGH = 8;

    private static final String FREE = "h.next_allowed_at <= now()";

    private HostTurns() {}

    /**
     * How any claim changes a table's rows, with the parameter {@code lease}: whoever read the row's body before us and
     * ended while he did is counted.
     */
    static String lease(String table) {
        return """
                lease_token = gen_random_uuid(), lease_until = now() + make_interval(secs => :lease), reading_by = NULL,
                cut_short = %1$s.cut_short + CASE WHEN %2$s THEN 1 ELSE 0 END
                """.formatted(table, ThisWatcher.endedOf(table));
    }

    /**
     * The statement, with the parameters {@code limit} and {@code lease}, a time in seconds. Hosts for which somebody
     * waits are left to them.
     *
     * @param condition on {@code work} to be due
     * @param sameRow that the table's row is the one in {@code picked}
     */
    public static String claim(String table, String dueColumn, String condition, String sameRow) {
        return claim(table, dueColumn, condition, sameRow, FREE + " AND h.awaited_until <= now()");
    }

    /** The same for who waits. */
    static String claimAhead(String table, String dueColumn, String condition, String sameRow) {
        return claim(table, dueColumn, condition, sameRow, FREE);
    }

    private static String claim(String table, String dueColumn, String condition, String sameRow, String freeHost) {
        return """
            WITH due AS MATERIALIZED (
                SELECT work.host, work.%2$s AS due
                FROM %1$s work JOIN hosts h ON h.name = work.host
                WHERE %3$s AND (work.lease_until IS NULL OR work.lease_until <= now()) AND %6$s
                ORDER BY work.%2$s LIMIT :limit * %5$d
            ), free AS (
                SELECT h.name
                FROM hosts h JOIN (SELECT host, min(due) AS due FROM due GROUP BY host) first ON first.host = h.name
                WHERE %6$s
                ORDER BY first.due
                LIMIT :limit
                FOR UPDATE OF h SKIP LOCKED
            ), picked AS (
                SELECT due.*
                FROM free
                CROSS JOIN LATERAL (
                    SELECT work.*
                    FROM %1$s work
                    WHERE work.host = free.name AND %3$s AND (work.lease_until IS NULL OR work.lease_until <= now())
                    ORDER BY work.%2$s LIMIT 1
                    FOR UPDATE SKIP LOCKED) due
            ), held AS (
                UPDATE hosts SET next_allowed_at = now() + make_interval(secs => :lease), awaited_until = '-infinity'
                FROM picked WHERE hosts.name = picked.host
            )
            UPDATE %1$s
            SET %7$s
            FROM picked WHERE %4$s
            RETURNING %1$s.*
            """.formatted(table, dueColumn, condition, sameRow, LOOKED_THROUGH, freeHost, lease(table));
    }
}
