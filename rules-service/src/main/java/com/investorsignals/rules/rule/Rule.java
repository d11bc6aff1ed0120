package com.investorsignals.rules.rule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule through its versions: the newest may be a draft, the live one scores. A removed rule keeps its versions. */
@Entity
@Table(name = "rules")
public class Rule extends PanacheEntityBase {
    @Id
    public String id;

    /** The newest version, and so what an edit must name. */
    public int version;

    public @Nullable Integer liveVersion;

    public boolean removed;

    public static Optional<Rule> known(String id) {
        return find("id = ?1 and not removed", id).firstResultOptional();
    }

    /** Whatever rule has the id, removed or not. Nobody adds it before the transaction ends. */
    static Optional<Rule> toAdd(String id) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", String.class)
                .setParameter("name", "rule\n" + id)
                .getSingleResult();
        return toEdit(id);
    }

    /** No document that rules lean on changes before the transaction ends; whoever changes one is waited for. */
    static void holdDocuments() {
        getEntityManager()
                .createNativeQuery("lock table rules in row exclusive mode")
                .executeUpdate();
    }

    static Optional<Rule> toEdit(String id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    static List<Rule> all() {
        return list("not removed order by id");
    }

    boolean isLive() {
        return liveVersion != null;
    }

    void remove() {
        removed = true;
        liveVersion = null;
    }
}
