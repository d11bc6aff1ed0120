package com.investorsignals.rules.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rules.editor.RuleTallies.Tally;
import com.investorsignals.rules.rule.ReferenceDocument;
import com.investorsignals.rules.rule.RuleReader;
import com.investorsignals.rules.rule.RuleVersion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that a filter lets through, in order of id. */
record RuleList(RuleFilter filter, List<Row> rows) {

    RuleList {
        rows = List.copyOf(rows);
    }

    static RuleList of(RuleFilter filter, Map<String, Tally> tallies) throws JsonProcessingException {
        var reader = new RuleReader(ReferenceDocument.fragments());
        Map<String, RuleVersion> live =
                RuleVersion.live().stream().collect(Collectors.toMap(version -> version.ruleId, Function.identity()));
        return new RuleList(
                filter,
                RuleVersion.newestOfEach().stream()
                        .map(newest -> RuleSummary.of(newest, live.get(newest.ruleId), reader))
                        .filter(filter::lets)
                        .map(rule -> new Row(rule, tallies.getOrDefault(rule.id(), Tally.NONE)))
                        .toList());
    }

    /** A rule and what it raised. */
    record Row(RuleSummary rule, Tally tally) {}
}
