package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a rule: who changed it when and why, and what it said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleVersionView(
        int version,
        boolean live,
        String author,
        Instant changedAt,
        @Nullable String reason,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        String document) {

    public static RuleVersionView of(RuleVersion row, Rule rule) {
        boolean live = rule.liveVersion != null && rule.liveVersion == row.version;
        return new RuleVersionView(
                row.version,
                live,
                row.author,
                row.changedAt,
                row.reason,
                row.publishedAt,
                row.publishedBy,
                row.document);
    }
}
