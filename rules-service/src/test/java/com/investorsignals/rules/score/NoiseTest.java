package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Five keyboard shortcuts that make Mondays shorter",
                "Rowers win the cup in the last fifty metres",
                "Why we should all talk less about artificial intelligence",
                "How to get more out of your phone's camera",
                "The long game of cheaper inference",
                "3 growth stocks to buy now",
                "Striker signs five-year contract with City",
                "Nimbus AI opens new office in Lisbon",
                "投资者关注人工智能",
                ""
            })
    void noiseStaysSilent(String title) {
        for (Judge judge : StoriesTest.judges()) {
            assertThat(judge.judge(
                            article(title, "Most of us use three of them and ignore the other two hundred.", null)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harrow & Pike notifies investors that it looks into Oakdesk for its shareholders.",
                "The Law Offices of Edna Harrow look for those who bought shares of Oakdesk.",
                "Harrow & Pike is investigating potential claims of people who used Oakdesk."
            })
    void whoLooksForPlaintiffsTellsOfNoRisk(String text) {
        String title = "Harrow & Pike Announces Fraud Investigation of Oakdesk";
        String regulators = "The ministry opened an inquiry on Monday.";

        for (Judge judge : StoriesTest.judges()) {
            assertThat(judge.judge(article(title, regulators, null))).isNotEmpty();
            assertThat(judge.judge(article(title, text, null))).isEmpty();
        }
    }
}
