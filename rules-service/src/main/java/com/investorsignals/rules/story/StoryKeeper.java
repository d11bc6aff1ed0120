package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.score.ArticleText;
import com.investorsignals.rules.score.Finding;
import com.investorsignals.rules.signal.Cause;
import com.investorsignals.rules.signal.Signal;
import com.investorsignals.rules.story.StoryAssigner.PlacedReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts an article into the stories that it reports, and has each of them tell what is new. */
@ApplicationScoped
public class StoryKeeper {
    /** Audits before the claims that they may speak against. */
    private static final Comparator<Finding> AUDITS_FIRST = Comparator.comparing(Finding::category)
            .thenComparing(finding -> finding.company().key());

    private final StoryLocks locks;
    private final StoryReviser reviser;
    private final Clock clock;

    StoryKeeper(StoryLocks locks, StoryReviser reviser, Clock clock) {
        this.locks = locks;
        this.reviser = reviser;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void receive(ArticleText article, boolean live, Collection<Finding> findings) {
        UUID articleId = article.articleId();
        locks.take(findings, StoryArticle.ofArticle(articleId));
        var stories = new LinkedHashSet<Story>();
        findings.stream().sorted(AUDITS_FIRST).forEach(finding -> stories.add(place(article, live, finding)));
        stories.forEach(story -> reviser.revise(story, live, Cause.article(articleId), articleId));
        stories.stream()
                .filter(story -> story.category == Category.AUDIT)
                .forEach(audit -> correctClaims(audit, live, articleId));
    }

    private Story place(ArticleText article, boolean live, Finding finding) {
        String companyKey = finding.company().key();
        Report report = Report.of(article, live, finding);
        List<PlacedReport> others = near(report, Sides.of(finding), finding.category());
        Set<UUID> liveStories =
                StoryArticle.liveOf(others.stream().map(PlacedReport::storyId).collect(Collectors.toSet()));
        Set<UUID> joined = StoryAssigner.storiesOf(report, others, liveStories);
        StoryArticle mine = StoryArticle.placeOf(report.articleId(), companyKey, finding.category())
                .orElseGet(StoryArticle::new);
        if (mine.storyId != null) {
            if (!live) {
                joined.removeAll(liveStories);
            }
            joined.add(mine.storyId);
        }
        Story story = joined.isEmpty()
                ? Story.open(companyKey, finding.category(), report, clock.instant())
                : oneOf(Story.openedFirst(joined));
        story.takeIn(report);
        if (mine.id == null) {
            mine.id = UUID.randomUUID();
            mine.articleId = report.articleId();
            mine.companyKey = companyKey;
            mine.category = finding.category();
            mine.live = live;
        }
        mine.storyId = story.id;
        mine.take(report);
        mine.persist();
        return story;
    }

    private static List<PlacedReport> near(Report report, Collection<String> companyKeys, Category category) {
        List<StoryArticle> others = StoryArticle.near(companyKeys, category, report.at()).stream()
                .filter(other -> !other.articleId.equals(report.articleId()))
                .toList();
        Map<UUID, ArchivedArticle> archive = ArchivedArticle.byId(others);
        return others.stream()
                .map(other -> new PlacedReport(
                        other.storyId, other.report(Optional.ofNullable(archive.get(other.articleId)))))
                .toList();
    }

    private static Story oneOf(List<Story> openedFirst) {
        Story story = openedFirst.getFirst();
        List<Story> later = openedFirst.subList(1, openedFirst.size());
        later.forEach(story::takeOver);
        later.forEach(other -> Signal.ofStory(other.id).ifPresent(Signal::merge));
        return story;
    }

    private void correctClaims(Story audit, boolean live, UUID articleId) {
        for (Story claim : Story.of(audit.companyKey, Category.TRACTION)) {
            reviser.reviseIfStandingChanged(claim, live, Cause.correction(audit.id), articleId);
        }
    }
}
