package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static com.investorsignals.rules.score.Judges.only;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.fact.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A headline has an object, a figure or a direction, or it is the article's own. */
class HeadlineTest {
    private static final Judge JUDGE = Judges.ofDefaultPack();
    private static final String TITLE = "Quillon fined €200M by regulator";

    @ParameterizedTest
    @EnumSource(Category.class)
    void isTheArticlesOwnWhereNoFactSaysEnough(Category category) {
        assertThat(Headline.of(category, Standing.ANNOUNCED, Facts.NONE, "Quillon", TITLE))
                .isEqualTo("fined €200M by regulator");
        assertThat(Headline.of(category, Standing.RUMOURED, Facts.NONE, "Marrow", TITLE))
                .isEqualTo(TITLE);
    }

    @Test
    void asksForAnAmountBesideTheRound() {
        Facts round = new Facts(null, null, "IPO", null, null, null, null, null, null, null, null, null);

        assertThat(Headline.of(Category.TRANCHE, Standing.RUMOURED, round, "Quillon", "Quillon delays IPO"))
                .isEqualTo("delays IPO");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8%         | fined €200M by regulator
            51 percent | fined €200M by regulator
            up 8%      | revenue up 8%
            fell 62%   | revenue fell 62%
            $7.7B      | revenue $7.7B
            """)
    void asksForTheDirectionOfAPercentage(String text, String headline) {
        Facts facts = ofMetric(new Metric("revenue", BigDecimal.TEN, "%", text));

        assertThat(Headline.of(Category.TRACTION, Standing.ANNOUNCED, facts, "Quillon", TITLE))
                .isEqualTo(headline);
    }

    @Test
    void isCutAtAWord() {
        String headline = Headline.of(Category.RISK, Standing.ANNOUNCED, Facts.NONE, "Quillon", "word ".repeat(400));

        assertThat(headline).hasSizeLessThan(170).endsWith("word…");
    }

    @Test
    void standsBehindItsCompanyAsOneSentenceOrTwo() {
        assertThat(Headline.behind("Quillon", "raises $5M")).isEqualTo("Quillon raises $5M");
        assertThat(Headline.behind("Quillon", "Court denies Quillon's request"))
                .isEqualTo("Quillon: Court denies Quillon's request");
    }

    @Test
    void keepsWhatBoundsAnAmount() {
        Finding finding = only(
                JUDGE,
                article(
                        "Nimbus AI in talks to raise up to $600 million, sources say",
                        "Nimbus AI is in talks to raise up to $600 million, two people said.",
                        "reuters.com"));

        assertThat(finding.headline()).isEqualTo("said to raise up to $600 million");
    }

    private static Facts ofMetric(Metric metric) {
        return new Facts(null, null, null, null, null, null, List.of(metric), null, null, null, null, null);
    }
}
