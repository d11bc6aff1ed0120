package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import com.investorsignals.rules.query.Query;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A query of a rule: as it was written, and as it is matched. */
@RegisterForReflection // It travels in a RuleDocument.
public record Condition(String text, Query query) {

    @JsonValue
    @Override
    public String text() {
        return text;
    }
}
