package com.investorsignals.rules.editor;

import com.investorsignals.rules.rule.RuleDocument;
import org.jspecify.annotations.Nullable;

/**
 * The editor of one rule.
 *
 * @param kept as it stands in the archive, null for a new one
 * @param given what the form holds
 * @param assessment what that comes to
 * @param refused the form was sent to be kept, and was not
 * @param outdated from what somebody else saved since the form was loaded to what the form holds
 */
record EditorPage(
        @Nullable KeptRule kept,
        EditorFields given,
        Assessment assessment,
        boolean refused,
        @Nullable LineDiff outdated) {

    static EditorPage of(@Nullable KeptRule kept, EditorFields given, Assessment assessment) {
        return new EditorPage(kept, given, assessment, false, null);
    }

    static EditorPage refused(@Nullable KeptRule kept, EditorFields given, Assessment assessment) {
        return new EditorPage(kept, given, assessment, true, null);
    }

    static EditorPage outdated(KeptRule kept, EditorFields given, Assessment assessment) {
        LineDiff differing = LineDiff.of(kept.newest().document(), given.document());
        return new EditorPage(kept, given, assessment, false, differing);
    }

    /** The rule's own where its document can be read. */
    public String title() {
        return kept == null
                ? "Add a rule"
                : assessment.document().map(RuleDocument::title).orElse(kept.id());
    }

    /** Where the form goes. */
    public String address() {
        return kept == null ? "/rules" : "/rules/" + kept.id();
    }

    /** Where the form is tried without being kept. */
    public String trialAddress() {
        return kept == null ? "/rules/new/trial" : address() + "/trial";
    }

    /** The version that the form replaces: the one that it was loaded with, unless what came since was shown. */
    public int replaces() {
        return kept == null ? 0 : outdated == null ? given.version : kept.version();
    }
}
