package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Why a rule document is refused: where, what, and what was perhaps meant. Lines and columns count from 1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleProblem(
        int line,
        int column,
        String path,
        String message,
        @Nullable String suggestion) {

    /** What is wrong and what was perhaps meant. */
    public String told() {
        return suggestion == null ? message : message + "; did you mean " + suggestion + "?";
    }
}
