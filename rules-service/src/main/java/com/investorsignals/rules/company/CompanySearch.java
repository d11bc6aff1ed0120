package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds companies by the beginnings of the words of their names and aliases. */
@ApplicationScoped
class CompanySearch {
    private static final String FOUND = """
            select * from companies where words @@ to_tsquery('simple', :words) and key > :after order by key limit :limit
            """;
    private static final String LISTED = "select * from companies where key > :after order by key limit :limit";
    /** By the keys that the stream of signals is narrowed with. */
    private static final String TALLIES = """
            select companies.id, count(*), max(signals.updated_at)
            from companies join signals on signals.company_keys && companies.keys and not signals.merged
            where companies.id = any(:ids) group by companies.id
            """;

    private final Session database;

    CompanySearch(Session database) {
        this.database = database;
    }

    /** Those after the key in its order, one more than {@code size}; all of them where nothing is asked for. */
    List<Company> find(String q, String after, int size) {
        var query = database.createNativeQuery(q.isEmpty() ? LISTED : FOUND, Company.class)
                .setParameter("after", after)
                .setParameter("limit", size + 1);
        if (!q.isEmpty()) {
            query.setParameter("words", words(q));
        }
        return query.getResultList();
    }

    /** Of those that signals tell of. */
    Map<UUID, SignalTally> tallies(List<Company> companies) {
        List<Object[]> rows = database.createNativeQuery(TALLIES, Object[].class)
                .setParameter(
                        "ids", companies.stream().map(company -> company.id).toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new SignalTally((Long) row[1], (Instant) row[2])));
    }

    /** A letter alone is a word, as too many words begin with it. A key has neither quotes nor backslashes. */
    private static String words(String q) {
        return Arrays.stream(CompanyKey.of(q).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() == 1 ? "'%s'".formatted(word) : "'%s':*".formatted(word))
                .collect(Collectors.joining(" & "));
    }
}
