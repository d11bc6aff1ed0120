package com.investorsignals.rules.editor;

import com.investorsignals.rules.rule.RuleVersionView;

/**
 * What becomes of a rule when a version is published or taken up again.
 *
 * @param shown the version that is asked about
 * @param before what the lines are compared with, in words
 * @param publishing rather than taking it up as a draft
 * @param outdated somebody else saved the rule since the page was loaded
 */
record VersionPage(
        KeptRule rule, RuleVersionView shown, String before, LineDiff diff, boolean publishing, boolean outdated) {

    static VersionPage ofPublishing(KeptRule rule, boolean outdated) {
        String before = rule.live() == null
                ? "nothing, as no version is live yet"
                : "version " + rule.live() + ", which is live";
        LineDiff diff = LineDiff.of(rule.liveDocument(), rule.newest().document());
        return new VersionPage(rule, rule.newest(), before, diff, true, outdated);
    }

    static VersionPage ofRestoring(KeptRule rule, int version, boolean outdated) {
        RuleVersionView shown = rule.numbered(version);
        String before = "version " + rule.version() + ", the newest";
        LineDiff diff = LineDiff.of(rule.newest().document(), shown.document());
        return new VersionPage(rule, shown, before, diff, false, outdated);
    }

    public String title() {
        return (publishing ? "Publish version " : "Version ") + shown.version();
    }
}
