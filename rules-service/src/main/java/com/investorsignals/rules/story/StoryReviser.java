package com.investorsignals.rules.story;

import com.investorsignals.rules.score.Finding;
import com.investorsignals.rules.score.LiveJudge;
import com.investorsignals.rules.score.StoryContext;
import com.investorsignals.rules.signal.Cause;
import com.investorsignals.rules.signal.Quote;
import com.investorsignals.rules.signal.Signal;
import com.investorsignals.rules.signal.SignalContent;
import com.investorsignals.rules.signal.SignalNews;
import com.investorsignals.rules.signal.SignalRevision;
import com.investorsignals.rules.signal.SignalState;
import com.investorsignals.rules.signal.SignalStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges a story anew by the live rules: from all its articles for its pages, and from its live ones alone for what is
 * told.
 */
@ApplicationScoped
public class StoryReviser {
    private final LiveJudge judge;
    private final SignalStore signals;

    StoryReviser(LiveJudge judge, SignalStore signals) {
        this.judge = judge;
        this.signals = signals;
    }

    /**
     * @param live whether the arrived article may make news
     * @param articleId whose arrival this is
     */
    void revise(Story story, boolean live, Cause cause, UUID articleId) {
        Side all = Side.all(story);
        Optional<SignalNews> now = judge(story, all);
        show(story, all, now, live ? news(story, all, now) : Optional.empty(), cause, articleId);
    }

    /** For a story that nothing new was said of: rules that were published since raise nothing by themselves. */
    void reviseIfStandingChanged(Story story, boolean live, Cause cause, UUID articleId) {
        Side all = Side.all(story);
        boolean isCorrection = live && isCorrection(story, all.live(story));
        if (isCorrection || all.standing().standing() != story.standing) {
            Optional<SignalNews> now = judge(story, all);
            show(story, all, now, isCorrection ? news(story, all, now) : Optional.empty(), cause, articleId);
        }
    }

    private static boolean isCorrection(Story story, Side live) {
        return SignalRevision.lastTold(story.id)
                .filter(told -> told.standing() != live.standing().standing())
                .isPresent();
    }

    private void show(
            Story story,
            Side all,
            Optional<SignalNews> judged,
            Optional<SignalNews> news,
            Cause cause,
            UUID articleId) {
        judged.ifPresent(now -> {
            story.standing = now.content().standing();
            story.facts = now.content().facts();
            signals.show(state(story, all.file(), now), now.content(), news, cause, articleId);
        });
    }

    private Optional<SignalNews> news(Story story, Side all, Optional<SignalNews> now) {
        Side live = all.live(story);
        return live.equals(all) ? now : judge(story, live);
    }

    private Optional<SignalNews> judge(Story story, Side side) {
        StoryStanding standing = side.standing();
        var context = new StoryContext(standing.standing(), standing.independent());
        return judge.current()
                .judge(
                        story.category,
                        side.file().companyKey(story),
                        side.file().texts(),
                        context)
                .map(found -> new SignalNews(
                        SignalContent.of(
                                found,
                                standing.standing(),
                                quotes(side, found),
                                standing.independent(),
                                standing.syndicated(),
                                side.file().feedTags()),
                        found.raised()));
    }

    private static SignalState state(Story story, StoryFile file, SignalNews now) {
        List<UUID> mergedIn =
                Story.mergedInto(story.id).stream().map(other -> other.id).toList();
        return new SignalState(story.id, mergedIn, file.isLive(), now.reachesThreshold());
    }

    /** Whoever hears that a claim is disputed hears by what, and that first. */
    private static List<Quote> quotes(Side side, Finding finding) {
        var quotes = new ArrayList<Quote>();
        side.against()
                .map(Verdict::storyId)
                .flatMap(audit -> SignalRevision.lastTold(audit)
                        .or(() -> Signal.ofStory(audit).map(signal -> signal.content)))
                .ifPresent(audit -> quotes.addAll(audit.evidence()));
        quotes.addAll(side.file().quotes(finding.evidence()));
        return quotes;
    }

    /** Articles of a story with what speaks against them. */
    private record Side(StoryFile file, Optional<Verdict> against) {
        static Side all(Story story) {
            StoryFile file = StoryFile.of(story);
            return new Side(file, Verdicts.known(story, file.reports()));
        }

        Side live(Story story) {
            StoryFile live = file.liveOnly();
            return new Side(live, Verdicts.told(story, live.reports()));
        }

        StoryStanding standing() {
            return file.standing(against);
        }
    }
}
