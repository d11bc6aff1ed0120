package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rest.ProblemException;
import com.investorsignals.rules.rule.ReferenceDocument;
import com.investorsignals.rules.rule.Rule;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleVersion;
import com.investorsignals.rules.rule.RuleVersionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in the archive.
 *
 * @param version the newest, which an edit from a page replaces
 * @param live the version that scores, null when none does
 * @param versions newest first
 */
record KeptRule(String id, int version, @Nullable Integer live, RuleSummary summary, List<RuleVersionView> versions) {

    KeptRule {
        versions = List.copyOf(versions);
    }

    static KeptRule of(Rule rule) throws JsonProcessingException {
        List<RuleVersion> versions = RuleVersion.newestFirst(rule.id);
        @Nullable RuleVersion live = versions.stream()
                .filter(version -> Integer.valueOf(version.version).equals(rule.liveVersion))
                .findFirst()
                .orElse(null);
        var reader = new RuleReader(ReferenceDocument.fragments());
        return new KeptRule(
                rule.id,
                rule.version,
                rule.liveVersion,
                RuleSummary.of(versions.getFirst(), live, reader),
                versions.stream()
                        .map(version -> RuleVersionView.of(version, rule))
                        .toList());
    }

    /** Ends the request with 404 where there is none. */
    static KeptRule known(String id) throws JsonProcessingException {
        return of(Rule.known(id).orElseThrow(() -> ProblemException.notFound("rule", id)));
    }

    public RuleVersionView newest() {
        return versions.getFirst();
    }

    /** Ends the request with 404 where there is none. */
    RuleVersionView numbered(int number) {
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("version of the rule " + id, number));
    }

    /** What the live version says; empty when none is. */
    String liveDocument() {
        return live == null ? "" : numbered(live).document();
    }
}
