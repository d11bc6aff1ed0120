package com.investorsignals.rules.editor;

import java.util.Locale;

/** What becomes of articles that a rule finds. */
enum RuleState {
    /** They raise signals. */
    LIVE,
    /** The published version says that it is not to be used. */
    DISABLED,
    /** Nothing was published yet. */
    DRAFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
