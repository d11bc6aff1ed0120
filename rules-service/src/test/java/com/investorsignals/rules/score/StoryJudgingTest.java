package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts.Money;
import com.investorsignals.rules.fact.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryJudgingTest {
    private static final ArticleText RUMOUR =
            article("Nimbus AI in talks to raise $400M to $600M at $6B valuation, sources say", "", "reuters.com");
    private static final ArticleText RELEASE =
            article("Nimbus AI raises $500M led by Alder Capital", "", "prnewswire.com");
    private static final ArticleText REPORT = article("Nimbus AI secures $500M in Series C", "", "techcrunch.com");

    private final Judge judge = Judges.ofDefaultPack();

    @Test
    void takesStandingAndCountFromTheStory() {
        Finding story = story(List.of(RUMOUR, RELEASE, REPORT), new StoryContext(Standing.VERIFIED, 2));

        assertThat(story.standing()).isEqualTo(Standing.VERIFIED);
        assertThat(story.contributions())
                .contains(new Contribution("reported by two independent publishers", 10))
                .noneMatch(line -> line.label().equals("rumoured"));
        assertThat(story.contributions().stream().mapToInt(Contribution::points).sum())
                .isEqualTo(story.score());
    }

    @Test
    void neverFillsAnAnnouncementFromARumour() {
        Finding story = story(List.of(RUMOUR, RELEASE), new StoryContext(Standing.ANNOUNCED, 1));

        assertThat(story.facts().amount()).extracting(Money::text).isEqualTo("$500M");
        assertThat(story.facts().valuation()).isNull();
    }

    @Test
    void joinsTheFactsOfAllWhoReportItAsDone() {
        Finding story = story(List.of(RELEASE, REPORT), new StoryContext(Standing.ANNOUNCED, 1));

        assertThat(story.facts().round()).isEqualTo("Series C");
        assertThat(story.facts().investors()).hasSize(1);
        assertThat(story.evidence()).extracting(Evidence::articleId).contains(RELEASE.articleId(), REPORT.articleId());
    }

    @Test
    void quotesFirstWhatDisputesIt() {
        ArticleText denial = article(
                "Nimbus AI denies raising $500M",
                "A spokesman denied that Nimbus AI raised $500 million.",
                "press.example");

        Finding story = story(List.of(RELEASE, denial), new StoryContext(Standing.DISPUTED, 1));

        Evidence first = story.evidence().getFirst();
        assertThat(first.articleId()).isEqualTo(denial.articleId());
        assertThat(first.quote()).contains("denies");
        assertThat(story.evidence()).extracting(Evidence::articleId).contains(RELEASE.articleId());
    }

    @Test
    void ofOneArticleIsWhatThatArticleAloneIs() {
        Finding alone = judge.consider(RELEASE).getFirst();

        assertThat(story(List.of(RELEASE), new StoryContext(alone.standing(), 1)))
                .isEqualTo(alone);
    }

    @Test
    void isNothingWhenNoMemberSpeaksOfTheCompany() {
        assertThat(judge.judge(Category.TRANCHE, "quillon", List.of(RELEASE), new StoryContext(Standing.ANNOUNCED, 1)))
                .isEmpty();
    }

    private Finding story(List<ArticleText> members, StoryContext context) {
        return judge.judge(Category.TRANCHE, "nimbus ai", members, context).orElseThrow();
    }
}
