package com.investorsignals.watcher.feed;

/**
 * How work that asks hosts is claimed: one due piece for each free host, which is held with it, so that a host sees one
 * request at a time. A row that another replica is claiming right now is passed over.
 */
public final class HostTurns {
    private HostTurns() {}

    /**
     * The statement, with the parameters {@code limit} and {@code lease}, a time in seconds.
     *
     * @param condition on {@code work} to be due
     * @param sameRow that the table's row is the one in {@code picked}
     */
    public static String claim(String table, String dueColumn, String condition, String sameRow) {
        return """
            WITH free AS (
                SELECT h.name
                FROM hosts h
                CROSS JOIN LATERAL (
                    SELECT work.%2$s AS due
                    FROM %1$s work
                    WHERE work.host = h.name AND %3$s AND (work.lease_until IS NULL OR work.lease_until <= now())
                    ORDER BY work.%2$s LIMIT 1) first
                WHERE h.next_allowed_at <= now()
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
                UPDATE hosts SET next_allowed_at = now() + make_interval(secs => :lease)
                FROM picked WHERE hosts.name = picked.host
            )
            UPDATE %1$s
            SET lease_token = gen_random_uuid(), lease_until = now() + make_interval(secs => :lease)
            FROM picked WHERE %4$s
            RETURNING %1$s.*
            """.formatted(table, dueColumn, condition, sameRow);
    }
}
