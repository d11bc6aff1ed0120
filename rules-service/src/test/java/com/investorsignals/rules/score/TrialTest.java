package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.rule.Fragments;
import com.investorsignals.rules.rule.RuleDocument;
import com.investorsignals.rules.rule.RuleReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final String RULE = """
            id: kites
            category: tranche
            title: Kites
            intent: Somebody is paid in kites.
            query: 'title:"@company raises @money"~4'
            not: 'text:(kite OR balloon)'
            requires: [company]
            base: 30
            add:
              - {points: 15, when: 'amount:[100M TO *]', label: large}
            raise: {at: 40}
            """;
    private static final ArticleText LARGE = article("Nimbus AI raises $500M", "It is a lot.", "press.example");

    private final Judge judge = Judges.ofDefaultPack();

    @Test
    void findsWhatAJudgeOfThisRuleAloneFinds() {
        Trial trial = attempt(RULE, LARGE);

        assertThat(trial.obstacles()).isEmpty();
        assertThat(trial.finding()).hasValueSatisfying(finding -> {
            assertThat(finding.score()).isEqualTo(45);
            assertThat(finding.company().name()).isEqualTo("Nimbus AI");
        });
        assertThat(quotes(trial, LARGE)).contains("Nimbus AI raises $500M");
    }

    @Test
    void tellsHowManyPointsAreTooFew() {
        Trial trial = attempt(RULE, article("Nimbus AI raises $5M", "", "press.example"));

        assertThat(trial.finding()).isPresent();
        assertThat(trial.obstacles())
                .containsExactly("It scores 30, which is 10 below the 40 from which this rule raises a signal.");
    }

    @Test
    void tellsEveryRequirementThatFails() {
        Trial unasked = attempt(RULE.replace("[company]", "[company, auditor]"), article("it rains", "", null));
        ArticleText kites = article("Nimbus AI raises $500M", "All in kites.", "press.example");

        assertThat(unasked.finding()).isEmpty();
        assertThat(unasked.obstacles())
                .contains("What “query” asks for is not there.", "The rule requires “auditor”, which was not found.")
                .anyMatch(obstacle -> obstacle.startsWith("No company stands out"));
        Trial excluded = attempt(RULE, kites);
        assertThat(excluded.obstacles()).containsExactly("What “not” excludes is there: “kites”.");
        assertThat(quotes(excluded, kites)).contains("kites");
    }

    @Test
    void triesADisabledRule() {
        assertThat(attempt(RULE + "enabled: false\n", LARGE).finding()).isPresent();
    }

    private Trial attempt(String source, ArticleText article) {
        RuleDocument rule =
                new RuleReader(new Fragments(Map.of())).read(source).document().orElseThrow();
        return judge.attempt(rule, article);
    }

    private static List<String> quotes(Trial trial, ArticleText article) {
        return trial.matches().stream()
                .map(match -> switch (match.field()) {
                    case TITLE -> article.title().substring(match.start(), match.end());
                    case TEXT -> article.text().substring(match.start(), match.end());
                })
                .toList();
    }
}
