package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static com.investorsignals.rules.score.Judges.company;
import static com.investorsignals.rules.score.Judges.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.fact.Facts.Money;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Facts.Valuation;
import com.investorsignals.rules.fact.Facts.ValuationKind;
import com.investorsignals.rules.fact.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fictional stories of the kinds that the product is for, with companies that are registered and that are not. */
class StoriesTest {
    private static final Judge UNLISTED = Judges.ofDefaultPack();
    private static final Judge LISTED = Judges.ofDefaultPack(
            company("Nimbus AI, Inc.", List.of("Nimbus Artificial Intelligence"), List.of("nimbus.example")),
            company("Quillon", List.of(), List.of("quillon.example")),
            company("Harbourline", List.of(), List.of()),
            company("Nimbus", List.of(), List.of()));

    static List<Judge> judges() {
        return List.of(UNLISTED, LISTED);
    }

    @ParameterizedTest
    @MethodSource("judges")
    void talksAreARumouredTranche(Judge judge) {
        Finding finding = only(
                judge,
                article(
                        "Nimbus AI in talks to raise $400M to $600M, sources say",
                        "Nimbus AI is in talks to raise between $400 million and $600 million, two people said.",
                        "reuters.com"));

        assertThat(finding.category()).isEqualTo(Category.TRANCHE);
        assertThat(finding.company().key()).isEqualTo("nimbus ai");
        assertThat(finding.standing()).isEqualTo(Standing.RUMOURED);
        assertThat(finding.facts().amount()).extracting(Facts.Money::text).isEqualTo("$400M to $600M");
        assertThat(finding.independent()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("judges")
    void anAnnouncementStatesAmountValuationRoundAndLead(Judge judge) {
        for (String publisher : List.of("prnewswire.com", "nimbus-ai.example", "techcrunch.com")) {
            Finding finding = only(
                    judge,
                    article(
                            "Nimbus AI raises $500M at $4.3B post-money valuation led by Alder Capital",
                            "Nimbus AI has raised $500 million in a Series C round led by Alder Capital, with participation"
                                    + " from Birch Ventures and Cedar Partners. It had previously raised $1 billion.",
                            publisher));

            assertThat(finding.company().key()).isEqualTo("nimbus ai");
            assertThat(finding.standing()).isEqualTo(Standing.ANNOUNCED);
            Facts facts = finding.facts();
            BigDecimal amount = new BigDecimal("500000000");
            BigDecimal value = new BigDecimal("4300000000");
            assertThat(facts.amount()).isEqualTo(new Money(amount, "USD", amount, "$500M"));
            assertThat(facts.valuation()).isEqualTo(new Valuation(value, "USD", value, ValuationKind.POST, "$4.3B"));
            assertThat(facts.round()).isEqualTo("Series C");
            assertThat(facts.investors())
                    .extracting(Facts.Investor::name, Facts.Investor::role)
                    .containsExactly(
                            tuple("Alder Capital", InvestorRole.LEAD),
                            tuple("Birch Ventures", InvestorRole.PARTICIPANT),
                            tuple("Cedar Partners", InvestorRole.PARTICIPANT));
            assertThat(finding.independent()).isEqualTo(publisher.equals("techcrunch.com"));
            assertThat(finding.headline()).isEqualTo("raises $500M at $4.3B");
        }
    }

    @Test
    void aRegisteredDomainSpeaksForItsCompany() {
        ArticleText article = article("Nimbus AI raises $500M", "", "news.nimbus.example");

        assertThat(only(LISTED, article).standing()).isEqualTo(Standing.CLAIMED);
        assertThat(only(LISTED, article).independent()).isFalse();
        assertThat(only(UNLISTED, article).standing()).isEqualTo(Standing.ANNOUNCED);
    }

    @Test
    void aCopyThatCreditsTheReleaseIsNoWitness() {
        Finding copy = only(
                UNLISTED,
                article(
                        "Nimbus AI raises $500M at $4.3B valuation led by Alder Capital",
                        "SAN FRANCISCO, May 4 /PRNewswire/ -- Nimbus AI today announced that it has raised $500 million.",
                        "morning-markets.example"));

        assertThat(copy.independent()).isFalse();
        assertThat(copy.family()).isEqualTo("morning-markets.example");
    }

    @ParameterizedTest
    @MethodSource("judges")
    void aFigureOfTheCompanysOwnIsAClaim(Judge judge) {
        Finding finding = only(
                judge,
                article(
                        "Quillon says Q2 model answers in 40 milliseconds",
                        "Quillon said that its Q2 model answers in 40 milliseconds. It serves 12 million weekly active users.",
                        "quillon.example"));

        assertThat(finding.category()).isEqualTo(Category.TRACTION);
        assertThat(finding.company().key()).isEqualTo("quillon");
        assertThat(finding.standing()).isEqualTo(Standing.CLAIMED);
        assertThat(finding.facts().metrics())
                .extracting(Metric::name, metric -> metric.value().intValueExact(), Metric::unit)
                .containsExactly(
                        tuple("latency", 40, "milliseconds"), tuple("weekly active users", 12_000_000, "users"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"press.example", "veritas-bench.example"})
    void aRefutingAuditIsVerifiedAndNamesTheMetric(String publisher) {
        for (Judge judge : judges()) {
            Finding finding = only(
                    judge,
                    article(
                            "Independent audit by Veritas Bench refutes Quillon's latency claim",
                            "Veritas Bench measured 95 milliseconds, more than twice what the company claims.",
                            publisher));

            assertThat(finding.category()).isEqualTo(Category.AUDIT);
            assertThat(finding.company().key()).isEqualTo("quillon");
            assertThat(finding.standing()).isEqualTo(Standing.VERIFIED);
            assertThat(finding.facts().outcome()).isEqualTo(Outcome.REFUTED);
            assertThat(finding.facts().auditor()).isEqualTo("Veritas Bench");
            assertThat(finding.facts().metric()).isEqualTo("latency");
            assertThat(finding.parties()).extracting(PartyRef::key).containsExactly("veritas bench");
        }
    }

    @Test
    void aDeniedRoundIsDisputed() {
        Finding finding =
                only(UNLISTED, article("Nimbus AI denies talks to raise $500M funding round", "", "reuters.com"));

        assertThat(finding.standing()).isEqualTo(Standing.DISPUTED);
    }
}
