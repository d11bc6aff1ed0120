package com.investorsignals.rules.signal;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.company.Company;
import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Standing;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the archive asks for; an empty list of words asks for all.
 *
 * @param since by the order's time
 * @param history whether only what history alone tells of is asked for, or only the rest; null for both
 */
record SignalFilter(
        SignalOrder order,
        List<String> companyKeys,
        List<String> categories,
        int minScore,
        List<String> standings,
        Instant since,
        String text,
        @Nullable Boolean history) {
    /** Reads query parameters as they were sent; the first that makes no sense is a 400 that names it. */
    static SignalFilter of(
            SignalOrder order,
            @Nullable String company,
            @Nullable String category,
            @Nullable Integer minScore,
            @Nullable String standing,
            @Nullable String since,
            @Nullable String text) {
        return new SignalFilter(
                order,
                keys(company),
                words(
                        "category",
                        category,
                        Stream.of(Category.values()).map(Category::word).toList()),
                minScore == null ? 0 : minScore,
                words(
                        "standing",
                        standing,
                        Stream.of(Standing.values()).map(Standing::word).toList()),
                instant(since),
                text == null ? "" : text.strip(),
                null);
    }

    SignalFilter withHistory(boolean only) {
        return new SignalFilter(order, companyKeys, categories, minScore, standings, since, text, only);
    }

    List<Signal> newestFirst(Session database, Optional<Cursor> after, int size) {
        String time = order.column();
        String sql = "select * " + fitting()
                + " and (:fromStart or (%s, id) < (:at, :id)) order by %s desc, id desc limit :limit"
                        .formatted(time, time);
        Cursor place = after.orElse(new Cursor(Instant.EPOCH, new UUID(0, 0)));
        return bind(database.createNativeQuery(sql, Signal.class))
                .setParameter("fromStart", after.isEmpty())
                .setParameter("at", place.at())
                .setParameter("id", place.id())
                .setParameter("limit", size + 1)
                .getResultList();
    }

    /** The end of a statement over the signals that fit, to which conditions may be added. */
    String fitting() {
        return """
                from signals
                where not merged
                  and (:anyCompany or company_keys && cast(:keys as text[]))
                  and (:anyCategory or category = any(cast(:categories as text[])))
                  and score >= :minScore
                  and (:anyStanding or standing = any(cast(:standings as text[])))
                  and %s >= :since
                  and (:anyText or search @@ websearch_to_tsquery('english', :text))
                  and (:anyHistory or history = :history)
                """.formatted(order.column());
    }

    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        return query.setParameter("anyCompany", companyKeys.isEmpty())
                .setParameter("keys", companyKeys.toArray(String[]::new))
                .setParameter("anyCategory", categories.isEmpty())
                .setParameter("categories", categories.toArray(String[]::new))
                .setParameter("minScore", minScore)
                .setParameter("anyStanding", standings.isEmpty())
                .setParameter("standings", standings.toArray(String[]::new))
                .setParameter("since", since)
                .setParameter("anyText", text.isEmpty())
                .setParameter("text", text)
                .setParameter("anyHistory", history == null)
                .setParameter("history", Boolean.TRUE.equals(history));
    }

    /** A signal keeps the keys of its company from when it was raised; the registry may know more by now. */
    private static List<String> keys(@Nullable String company) {
        if (company == null || company.isBlank()) {
            return List.of();
        }
        var keys = new ArrayList<String>(Company.keysOf(company.strip()));
        keys.add(CompanyKey.of(company));
        return keys;
    }

    private static List<String> words(String field, @Nullable String list, List<String> known) {
        if (list == null || list.isBlank()) {
            return List.of();
        }
        List<String> words = Arrays.stream(list.split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> unknown =
                words.stream().filter(word -> !known.contains(word)).toList();
        if (!unknown.isEmpty()) {
            String choice = known.stream().collect(Collectors.joining(", "));
            throw ProblemException.invalid(field, "\"%s\" is none of %s".formatted(String.join(",", unknown), choice));
        }
        return words;
    }

    private static Instant instant(@Nullable String since) {
        if (since == null || since.isBlank()) {
            return Instant.EPOCH;
        }
        try {
            Instant instant = Instant.parse(since.strip());
            if (Cursor.isStorable(instant)) {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // Said below, as of what is an instant, but of no time of ours.
        }
        throw ProblemException.invalid("since", "is no instant such as 2026-11-02T08:00:00Z");
    }
}
