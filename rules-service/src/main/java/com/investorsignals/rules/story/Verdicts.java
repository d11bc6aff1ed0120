package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.signal.Signal;
import com.investorsignals.rules.signal.SignalRevision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The audits of a company that stand against what it claims of its figures; nothing else is refuted by audits. */
final class Verdicts {
    private Verdicts() {}

    /** By all audits, history's too; one too weak to tell of refutes nothing. */
    static Optional<Verdict> known(Story story, List<Report> claim) {
        return Verdict.against(
                claim,
                audits(story)
                        .filter(audit -> Signal.ofStory(audit.id).isPresent())
                        .flatMap(audit -> Verdict.of(audit.id, audit.happenedAt, audit.standing, audit.facts).stream())
                        .toList());
    }

    /** By those audits that were told of, as they were told. */
    static Optional<Verdict> told(Story story, List<Report> claim) {
        return Verdict.against(
                claim, audits(story).flatMap(audit -> told(audit).stream()).toList());
    }

    private static Optional<Verdict> told(Story audit) {
        return SignalRevision.lastTold(audit.id)
                .flatMap(told -> StoryFile.of(audit).liveOnly().reports().stream()
                        .map(Report::at)
                        .findFirst()
                        .flatMap(at -> Verdict.of(audit.id, at, told.standing(), told.facts())));
    }

    private static Stream<Story> audits(Story story) {
        return story.category == Category.TRACTION
                ? Story.of(story.companyKey, Category.AUDIT).stream()
                : Stream.empty();
    }
}
