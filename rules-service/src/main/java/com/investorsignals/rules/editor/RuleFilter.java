package com.investorsignals.rules.editor;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What the list is narrowed to, as it stands in the page's address; a field that is left out narrows nothing. */
public final class RuleFilter {
    @QueryParam("q")
    @Nullable String q;

    @QueryParam("category")
    @Nullable String category;

    @QueryParam("state")
    @Nullable String state;

    boolean lets(RuleSummary rule) {
        return rule.speaksOf(text())
                && (given(category).isEmpty() || has("category", rule.category()))
                && (given(state).isEmpty() || isIn(rule));
    }

    /** A rule that is live may be one with a draft too. */
    private boolean isIn(RuleSummary rule) {
        return has("state", rule.state().word()) || (has("state", "draft") && rule.isPending());
    }

    public String text() {
        return given(q);
    }

    public boolean has(String field, String value) {
        String present = switch (field) {
            case "category" -> given(category);
            case "state" -> given(state);
            default -> throw new IllegalArgumentException(field);
        };
        return present.equals(value);
    }

    public boolean isEmpty() {
        return text().isEmpty() && given(category).isEmpty() && given(state).isEmpty();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
