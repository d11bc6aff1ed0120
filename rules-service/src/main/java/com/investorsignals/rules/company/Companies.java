package com.investorsignals.rules.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads and writes many companies by one statement each: every statement has each replica's judge built anew. */
@ApplicationScoped
class Companies {
    /** Stands in no value. */
    private static final String VALUE_END = "\u001f";

    private final Session database;

    Companies(Session database) {
        this.database = database;
    }

    /** Those that are listed, by key; nobody else changes them before the transaction ends. */
    @Transactional(TxType.MANDATORY)
    Map<String, CompanyProfile> locked(Collection<String> keys) {
        Company.takeTurn();
        List<Company> rows = database.createNativeQuery(
                        "select * from companies where key = any(:keys) order by key for update", Company.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .setReadOnly(true)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> row.key, Company::profile));
    }

    /** Lists the companies; one whose key is listed already is replaced. In one order, so that two imports never lock each other out. */
    @Transactional(TxType.MANDATORY)
    void put(List<CompanyProfile> companies, Instant now) {
        if (companies.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery("""
                        insert into companies (id, version, key, name, aliases, keys, domains, ticker, tags, created_at)
                        select id, 0, key, name, string_to_array(aliases, chr(31)), string_to_array(keys, chr(31)),
                            string_to_array(domains, chr(31)), nullif(ticker, ''), string_to_array(tags, chr(31)), :now
                        from unnest(:ids, :keys, :names, :aliases, :allKeys, :domains, :tickers, :tags)
                            as put (id, key, name, aliases, keys, domains, ticker, tags)
                        order by key
                        on conflict (key) do update set version = companies.version + 1, name = excluded.name,
                            aliases = excluded.aliases, keys = excluded.keys, domains = excluded.domains,
                            ticker = excluded.ticker, tags = excluded.tags
                        """)
                .setParameter("now", now)
                .setParameter("ids", companies.stream().map(CompanyProfile::id).toArray(UUID[]::new))
                .setParameter("keys", strings(companies, CompanyProfile::key))
                .setParameter("names", strings(companies, CompanyProfile::name))
                .setParameter("aliases", joined(companies, CompanyProfile::aliases))
                .setParameter("allKeys", joined(companies, CompanyProfile::keys))
                .setParameter("domains", joined(companies, CompanyProfile::domains))
                .setParameter("tickers", strings(companies, one -> Objects.requireNonNullElse(one.ticker(), "")))
                .setParameter("tags", joined(companies, CompanyProfile::tags))
                .executeUpdate();
    }

    private static String[] strings(List<CompanyProfile> companies, Function<CompanyProfile, String> value) {
        return companies.stream().map(value).toArray(String[]::new);
    }

    private static String[] joined(List<CompanyProfile> companies, Function<CompanyProfile, List<String>> values) {
        return strings(companies, company -> String.join(VALUE_END, values.apply(company)));
    }
}
