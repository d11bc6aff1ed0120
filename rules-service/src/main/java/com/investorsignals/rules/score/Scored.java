package com.investorsignals.rules.score;

import com.investorsignals.rules.query.Matcher;
import com.investorsignals.rules.rule.LiveRule;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.rule.RuleDocument.Line;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule makes of some articles.
 *
 * @param held the lines that hold
 * @param missed those that do not
 * @param evidence for each article, earliest first, the spans that the match and the lines rest on
 */
record Scored(LiveRule rule, List<Line> held, List<Line> missed, Map<View, List<Span>> evidence) {

    /** Asked of the articles in their order; empty when the rule's query matches none of them. */
    static Optional<Scored> of(LiveRule rule, Map<View, Matcher> matchers) {
        RuleDocument document = rule.document();
        Map<View, List<Span>> evidence = new LinkedHashMap<>();
        for (Map.Entry<View, Matcher> member : matchers.entrySet()) {
            Optional<List<Span>> match = match(document, member.getKey(), member.getValue());
            if (match.isPresent()) {
                evidence.put(member.getKey(), new ArrayList<>(match.get()));
                break;
            }
        }
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        var held = new ArrayList<Line>();
        var missed = new ArrayList<Line>();
        for (Line line : document.add()) {
            (holds(line, matchers, evidence) ? held : missed).add(line);
        }
        return Optional.of(new Scored(rule, held, missed, evidence));
    }

    private static Optional<List<Span>> match(RuleDocument rule, View view, Matcher matcher) {
        boolean excluded =
                rule.not() != null && matcher.match(rule.not().query()).isPresent();
        boolean complete = rule.requires().stream().allMatch(fact -> Requirement.holds(fact, view.facts()));
        return excluded || !complete
                ? Optional.empty()
                : matcher.match(rule.query().query());
    }

    private static boolean holds(Line line, Map<View, Matcher> matchers, Map<View, List<Span>> evidence) {
        for (Map.Entry<View, Matcher> member : matchers.entrySet()) {
            Optional<List<Span>> match = member.getValue().match(line.when().query());
            if (match.isPresent()) {
                evidence.computeIfAbsent(member.getKey(), view -> new ArrayList<>())
                        .addAll(match.get());
                return true;
            }
        }
        return false;
    }

    int total() {
        return rule.document().base() + held.stream().mapToInt(Line::points).sum();
    }
}
