package com.investorsignals.rules.score;

import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words why a rule raises nothing from an article. */
final class Obstacles {
    private final RuleDocument rule;
    private final View view;
    private final List<String> words = new ArrayList<>();

    private Obstacles(RuleDocument rule, View view) {
        this.rule = rule;
        this.view = view;
    }

    /** None where something is raised. */
    static List<String> of(
            RuleDocument rule,
            View view,
            Optional<List<Span>> wanted,
            Optional<List<Span>> unwanted,
            Optional<Finding> finding) {
        var obstacles = new Obstacles(rule, view);
        obstacles.addQueries(wanted, unwanted);
        obstacles.addMissing();
        finding.ifPresent(obstacles::addShortage);
        return obstacles.words;
    }

    private void addQueries(Optional<List<Span>> wanted, Optional<List<Span>> unwanted) {
        if (wanted.isEmpty()) {
            words.add("What “query” asks for is not there.");
        }
        unwanted.ifPresent(spans -> words.add("What “not” excludes is there" + quoted(spans) + "."));
    }

    private void addMissing() {
        if (view.company().isEmpty()) {
            words.add("No company stands out as the one it is about, and a signal always names one.");
        }
        rule.requires().stream()
                .filter(fact -> !fact.equals("company") && !Requirement.holds(fact, view.facts()))
                .forEach(fact -> words.add("The rule requires “%s”, which was not found.".formatted(fact)));
    }

    private void addShortage(Finding finding) {
        int threshold = rule.raise().at();
        if (!finding.raised()) {
            words.add("It scores %d, which is %d below the %d from which this rule raises a signal."
                    .formatted(finding.score(), threshold - finding.score(), threshold));
        }
    }

    private String quoted(List<Span> spans) {
        AnalysedText text = view.read().text();
        return spans.isEmpty()
                ? ""
                : spans.stream().map(text::quote).distinct().collect(Collectors.joining("”, “", ": “", "”"));
    }
}
