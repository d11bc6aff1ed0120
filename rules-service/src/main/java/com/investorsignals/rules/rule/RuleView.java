package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rules.fact.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the list of rules: its newest version, and which one is live. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
        String id,
        Category category,
        String title,
        boolean enabled,
        int version,
        @Nullable Integer liveVersion,
        String author,
        Instant changedAt) {

    static List<RuleView> of(List<Rule> rules, List<RuleVersion> newest, RuleReader reader) {
        Map<String, Rule> byId = rules.stream().collect(Collectors.toMap(rule -> rule.id, Function.identity()));
        return newest.stream()
                .flatMap(version -> reader.read(version.document).document().stream()
                        .flatMap(document ->
                                Stream.ofNullable(byId.get(version.ruleId)).map(rule -> of(rule, version, document))))
                .toList();
    }

    private static RuleView of(Rule rule, RuleVersion version, RuleDocument document) {
        return new RuleView(
                rule.id,
                document.category(),
                document.title(),
                document.enabled(),
                version.version,
                rule.liveVersion,
                version.author,
                version.changedAt);
    }
}
