package com.investorsignals.rules.rule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rule said at one time, in its author's own words. Never changes but for its publication. */
@Entity
@Table(name = "rule_versions")
public class RuleVersion extends PanacheEntityBase {
    @Id
    public UUID id;

    public String ruleId;
    public int version;
    public String document;
    public String author;
    public Instant changedAt;
    public @Nullable String reason;
    public @Nullable Instant publishedAt;
    public @Nullable String publishedBy;

    static RuleVersion of(String ruleId, int version) {
        return find("ruleId = ?1 and version = ?2", ruleId, version).singleResult();
    }

    public static List<RuleVersion> newestOfEach() {
        return list("select v from RuleVersion v, Rule r where v.ruleId = r.id and v.version = r.version"
                + " and not r.removed order by v.ruleId");
    }

    public static List<RuleVersion> newestFirst(String ruleId) {
        return list("ruleId = ?1 order by version desc", ruleId);
    }

    /** What scores now. */
    public static List<RuleVersion> live() {
        return list("select v from RuleVersion v, Rule r where v.ruleId = r.id and v.version = r.liveVersion"
                + " and not r.removed order by v.ruleId");
    }
}
