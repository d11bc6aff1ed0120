package com.investorsignals.rules.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a change of the fragments does to the rules that hold them. */
final class FragmentUse {
    private FragmentUse() {}

    /** A rule that could not be read any more is a problem of the change. */
    static ReferenceReading of(List<RuleVersion> rules, Fragments before, Fragments after) {
        Set<String> changed = changed(before, after);
        var reader = new RuleReader(after);
        var touched = new ArrayList<String>();
        var problems = new ArrayList<RuleProblem>();
        for (RuleVersion rule : rules) {
            if (changed.stream().anyMatch(name -> rule.document.contains(Fragments.OPENING + name + "}"))) {
                touched.add(rule.ruleId);
                reader.read(rule.document).problems().stream()
                        .findFirst()
                        .ifPresent(problem -> problems.add(inRule(rule, problem)));
            }
        }
        return new ReferenceReading(touched, problems);
    }

    private static Set<String> changed(Fragments before, Fragments after) {
        var names = new HashSet<>(before.pieces().keySet());
        names.addAll(after.pieces().keySet());
        names.removeIf(
                name -> Objects.equals(before.pieces().get(name), after.pieces().get(name)));
        return names;
    }

    private static RuleProblem inRule(RuleVersion rule, RuleProblem problem) {
        String told = "the rule %s could not be read any more: line %d, %s"
                .formatted(rule.ruleId, problem.line(), problem.told());
        return new RuleProblem(1, 1, "pieces", told, null);
    }
}
