package com.investorsignals.stack.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes an archive of the signals that are stored: each many times, over two years, about many companies. */
final class ManySignals {
    private ManySignals() {}

    static void multiply(int postgresPort, int count) throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/rules";
        try (Connection connection = DriverManager.getConnection(address, "rules", "rules");
                Statement statement = connection.createStatement()) {
            statement.execute("""
            CREATE TEMPORARY TABLE copies AS
                SELECT s.id AS original, gen_random_uuid() AS id, n,
                    now() - n * interval '10 minutes' AS at
                FROM (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS all_of_them
                    FROM signals WHERE revision > 0) s
                JOIN generate_series(1, %d) n ON n %% s.all_of_them = s.place - 1;
            INSERT INTO stories (id, company_key, category, opened_by, opened_at, happened_at, standing, facts)
                SELECT c.id, t.company_key || ' ' || c.n %% 500, t.category, gen_random_uuid(), c.at, c.at, t.standing,
                    t.facts
                FROM copies c JOIN stories t ON t.id = c.original;
            INSERT INTO signals (id, revision, history, category, company_keys, standing, score, raised_at, updated_at,
                    happened_at, cause_kind, cause_id, content, search_text)
                SELECT c.id, s.revision, false, s.category, ARRAY(SELECT key || ' ' || c.n %% 500
                    FROM unnest(s.company_keys) key), s.standing, s.score, c.at, c.at, c.at, s.cause_kind,
                    s.cause_id, s.content, s.search_text
                FROM copies c JOIN signals s ON s.id = c.original;
            ANALYZE;
            """.formatted(count));
        }
    }
}
