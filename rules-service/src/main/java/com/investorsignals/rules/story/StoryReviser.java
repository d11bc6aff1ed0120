package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.score.Finding;
import com.investorsignals.rules.score.LiveJudge;
import com.investorsignals.rules.score.StoryContext;
import com.investorsignals.rules.signal.Cause;
import com.investorsignals.rules.signal.Quote;
import com.investorsignals.rules.signal.Signal;
import com.investorsignals.rules.signal.SignalContent;
import com.investorsignals.rules.signal.SignalState;
import com.investorsignals.rules.signal.SignalStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Judges a story anew from all its articles by the live rules, and shows what that makes of its signal. */
@ApplicationScoped
public class StoryReviser {
    private final LiveJudge judge;
    private final SignalStore signals;

    StoryReviser(LiveJudge judge, SignalStore signals) {
        this.judge = judge;
        this.signals = signals;
    }

    /** @param articleId whose arrival this is */
    void revise(Story story, Cause cause, UUID articleId) {
        StoryFile file = StoryFile.of(story);
        Optional<Verdict> against = verdictAgainst(story, file);
        judge(story, file, against, file.standing(against))
                .ifPresent(now -> signals.show(state(story, file, now), now.content(), cause, articleId));
    }

    /** For a story that nothing new was said of: rules that were published since raise nothing by themselves. */
    void reviseIfStandingChanged(Story story, Cause cause, UUID articleId) {
        StoryFile file = StoryFile.of(story);
        Optional<Verdict> against = verdictAgainst(story, file);
        StoryStanding standing = file.standing(against);
        if (standing.standing() != story.standing) {
            judge(story, file, against, standing)
                    .ifPresent(now -> signals.show(state(story, file, now), now.content(), cause, articleId));
        }
    }

    private Optional<Judged> judge(Story story, StoryFile file, Optional<Verdict> against, StoryStanding standing) {
        var context = new StoryContext(standing.standing(), standing.independent());
        Optional<Finding> finding = judge.current().judge(story.category, story.companyKey, file.texts(), context);
        finding.ifPresent(found -> {
            story.standing = standing.standing();
            story.facts = found.facts();
        });
        return finding.map(found -> new Judged(
                found.raised(),
                SignalContent.of(
                        found,
                        standing.standing(),
                        quotes(file, found, against),
                        standing.independent(),
                        standing.syndicated(),
                        file.feedTags())));
    }

    private static SignalState state(Story story, StoryFile file, Judged now) {
        List<UUID> mergedIn =
                Story.mergedInto(story.id).stream().map(other -> other.id).toList();
        return new SignalState(story.id, mergedIn, file.isLive(), now.raised());
    }

    /** Only what was claimed of figures is refuted by audits; an audit too weak to tell of refutes nothing. */
    private static Optional<Verdict> verdictAgainst(Story story, StoryFile file) {
        if (story.category != Category.TRACTION) {
            return Optional.empty();
        }
        List<Verdict> verdicts = Story.of(story.companyKey, Category.AUDIT).stream()
                .filter(audit -> Signal.ofStory(audit.id).isPresent())
                .flatMap(audit -> Verdict.of(audit.id, audit.happenedAt, audit.standing, audit.facts).stream())
                .toList();
        return Verdict.against(file.reports(), verdicts);
    }

    /** Whoever hears that a claim is disputed hears by what. */
    private static List<Quote> quotes(StoryFile file, Finding finding, Optional<Verdict> against) {
        var quotes = new ArrayList<Quote>(file.quotes(finding.evidence()));
        against.flatMap(verdict -> Signal.ofStory(verdict.storyId()))
                .ifPresent(audit -> quotes.addAll(audit.content.evidence()));
        return quotes;
    }

    private record Judged(boolean raised, SignalContent content) {}
}
