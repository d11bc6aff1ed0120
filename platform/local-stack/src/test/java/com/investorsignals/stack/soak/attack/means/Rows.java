package com.investorsignals.stack.soak.attack.means;

import com.investorsignals.stack.Port;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the databases of the services. */
public record Rows(Besieged besieged) {
    private static final Map<Port, String> DATABASES =
            Map.of(Port.WATCHER, "watcher", Port.RULES, "rules", Port.NOTIFIER, "notifier");

    private static final String TABLES = """
            SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename NOT IN ('watchers', 'hosts', 'polls', 'flyway_schema_history')""";

    /** What polls change by themselves. */
    private static final Map<String, String> SETTLED = Map.of("feeds", "(id, url, title, tags, status, full_text)");

    /** By table a digest of all rows, but for what the services write by themselves. */
    public Map<String, String> digests() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (Port service : Besieged.SERVICES) {
            try (Connection connection = connect(service);
                    Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    String row = SETTLED.getOrDefault(table, "t");
                    digests.put(service + " " + table, text(statement, """
                            SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '')
                            FROM (SELECT %s::text AS row FROM %s t) AS rows""".formatted(row, table)));
                }
            }
        }
        return digests;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(TABLES)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    /** The one number that a query gives. */
    public long count(Port service, String query) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            return Long.parseLong(text(statement, query));
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(Port service) throws SQLException {
        String database = DATABASES.getOrDefault(service, "");
        String address = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(besieged.running().settings().port(Port.POSTGRES), database);
        return DriverManager.getConnection(address, database, database);
    }
}
