package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.investorsignals.rules.fact.Category;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its admin wrote it, checked.
 *
 * @param intent in plain words, what the rule is after
 * @param not what must not hold
 * @param requires facts without which the rule finds nothing
 * @param expect what should follow a finding, and by when
 */
@RegisterForReflection // It travels in a Response and as YAML, where Quarkus does not see its type.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleDocument(
        String id,
        Category category,
        String title,
        String intent,
        boolean enabled,
        Condition query,
        @Nullable Condition not,
        List<String> requires,
        int base,
        List<Line> add,
        Raise raise,
        List<Expectation> expect) {

    public RuleDocument {
        requires = List.copyOf(requires);
        add = List.copyOf(add);
        expect = List.copyOf(expect);
    }

    /** Points that count when the condition holds. */
    public record Line(int points, Condition when, String label) {}

    /** From which score on the rule raises a signal. */
    public record Raise(int at) {}

    /** What should follow a finding: an {@code event} within a period, when {@code when} holds. */
    public record Expectation(Condition when, Condition event, Period within, String title) {}
}
