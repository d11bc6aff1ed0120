package com.investorsignals.rules.rule;

import java.util.List;
import java.util.Optional;

/** What reading a rule came to: a document, or the problems that refuse it. */
public record RuleReading(Optional<RuleDocument> document, List<RuleProblem> problems) {
    public RuleReading {
        problems = List.copyOf(problems);
    }

    public boolean valid() {
        return document.isPresent();
    }
}
