package com.investorsignals.rules.rule;

import java.util.List;

/**
 * What reading a document that rules lean on came to.
 *
 * @param touched the live rules, by id, that would be read otherwise than now
 * @param problems why it is refused; none if it may be kept
 */
public record ReferenceReading(List<String> touched, List<RuleProblem> problems) {
    public ReferenceReading {
        touched = List.copyOf(touched);
        problems = List.copyOf(problems);
    }

    public boolean valid() {
        return problems.isEmpty();
    }
}
