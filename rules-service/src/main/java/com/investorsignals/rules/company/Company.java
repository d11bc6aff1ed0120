package com.investorsignals.rules.company;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rest.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the registry of watched companies. */
@Entity
@Table(name = "companies")
public class Company extends PanacheEntityBase {
    @Id
    public UUID id;

    @Version
    public int version;

    public String key;
    public String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> aliases;

    /** Of the name and of every alias. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> keys;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> domains;

    public @Nullable String ticker;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tags;

    public Instant createdAt;

    private static Optional<Company> withKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** Whoever lists or renames companies does so alone until the transaction ends, and so finds every twin. */
    static void takeTurn() {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('companies', 0)) as text)", String.class)
                .getSingleResult();
    }

    /** Another company of the same key, which there must not be. */
    static Optional<Company> twinOf(CompanyProfile profile) {
        takeTurn();
        return withKey(profile.key()).filter(twin -> !twin.id.equals(profile.id()));
    }

    static Company enlist(CompanyProfile profile, Instant now) {
        var company = new Company();
        company.id = profile.id();
        company.createdAt = now;
        company.edit(profile);
        company.persistAndFlush();
        return company;
    }

    /** Nobody else changes it before the transaction ends. */
    static Optional<Company> locked(UUID id) {
        takeTurn();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The companies after {@code from} in order of listing, one more than {@code size} as a sign of a next page. */
    static List<Company> listedAfter(Optional<Cursor> from, int size) {
        Cursor place = from.orElse(new Cursor(Instant.EPOCH, new UUID(0, 0)));
        return find("createdAt > ?1 or (createdAt = ?1 and id > ?2) order by createdAt, id", place.at(), place.id())
                .page(0, size + 1)
                .list();
    }

    /** All keys of the companies that go by {@code name}, as name, alias or id. */
    public static List<String> keysOf(String name) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct unnest(keys) from companies
                        where keys @> array[cast(:key as text)] or cast(id as text) = :name
                        """, String.class)
                .setParameter("key", CompanyKey.of(name))
                .setParameter("name", name)
                .getResultList();
    }

    void edit(CompanyProfile profile) {
        key = profile.key();
        name = profile.name();
        aliases = profile.aliases();
        keys = profile.keys();
        domains = profile.domains();
        ticker = profile.ticker();
        tags = profile.tags();
    }

    public CompanyProfile profile() {
        return new CompanyProfile(id, name, aliases, domains, ticker, tags);
    }
}
