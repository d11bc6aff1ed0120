package com.investorsignals.rules.editor;

import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleVersion;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule in short, told by its live version, or by its draft where none is live.
 *
 * @param category empty for a document that can no longer be read
 * @param version the one that it is told by
 * @param draft the newest version, where it says something else than the live one; else null
 */
record RuleSummary(
        String id,
        String title,
        String category,
        RuleState state,
        int version,
        @Nullable Integer draft,
        int threshold) {

    static RuleSummary of(RuleVersion newest, @Nullable RuleVersion live, RuleReader reader) {
        RuleVersion told = live == null ? newest : live;
        Optional<RuleDocument> document = reader.read(told.document).document();
        return new RuleSummary(
                newest.ruleId,
                document.map(RuleDocument::title).orElse(newest.ruleId),
                document.map(rule -> rule.category().word()).orElse(""),
                state(live, document),
                told.version,
                live == null || !live.document.equals(newest.document) ? newest.version : null,
                document.map(rule -> rule.raise().at()).orElse(0));
    }

    /** A live rule that can no longer be read judges nothing, as one that is disabled. */
    private static RuleState state(@Nullable RuleVersion live, Optional<RuleDocument> document) {
        if (live == null) {
            return RuleState.DRAFT;
        }
        return document.filter(RuleDocument::enabled).isPresent() ? RuleState.LIVE : RuleState.DISABLED;
    }

    boolean speaksOf(String words) {
        String all = (id + " " + title).toLowerCase(Locale.ROOT);
        return all.contains(words.toLowerCase(Locale.ROOT));
    }

    /** There is something to publish. */
    public boolean isPending() {
        return draft != null;
    }

    /** There is a version that is live, and something else to publish. */
    public boolean isChanging() {
        return isPending() && state != RuleState.DRAFT;
    }
}
