package com.investorsignals.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.company.CompanyRegistry;
import com.investorsignals.rules.fact.Facts.Investor;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.text.AnalysedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrancheReaderTest {
    private static final CurrencyRates RATES =
            new CurrencyRates(LocalDate.of(2026, 11, 2), Map.of("USD", BigDecimal.ONE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quillon raised $40M in a round led by Alder Capital and Birch Ventures.   | Alder Capital,Birch Ventures
            Alder Capital led the $40M Series B round in Quillon.                     | Alder Capital
            Alder Capital is leading Quillon's Series F funding round.                | Alder Capital
            Alder Capital and Birch Ventures co-led the financing of Quillon.         | Alder Capital,Birch Ventures
            Quillon leads the market for pumps.                                       | ''
            """)
    void namesWhoLeadsInEitherVoice(String text, String leads) {
        List<Investor> investors = Objects.requireNonNullElse(
                read("Quillon raises new money", text).facts().investors(), List.of());

        assertThat(investors)
                .filteredOn(investor -> investor.role() == InvestorRole.LEAD)
                .extracting(Investor::name)
                .isEqualTo(leads.isEmpty() ? List.of() : List.of(leads.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quillon, an open rival to Oakdesk Pilot, raises $3.2 million   | quillon
            Alder-backed Quillon raises $3.2 million                       | quillon
            Oakdesk Software raises $3.2 million                           | oakdesk software
            Oakdesk Software, a maker of desks, raises $3.2 million        | oakdesk software
            AI startup Quillon adds Oakdesk as a backer, raises $3 million | quillon
            Alder invests in Oakdesk co-founder Lind's Quillon             | quillon
            Oakdesk alumni raise $3 million for Quillon                    | quillon
            Former Oakdesk executives raise $3 million for Quillon         | quillon
            Defense AI startup Quillon grows, raising a $223M Series B     | quillon
            Alder close to investing in Oakdesk-backed startup Quillon     | quillon
            """)
    void namesWhomTheMoneyIsFor(String title, String key) {
        assertThat(read(title, "").company()).isNotNull().extracting("key").isEqualTo(key);
    }

    @Test
    void leavesTheValueOfARoundThatIsLookedBackOn() {
        Facts facts = read(
                        "Quillon attracts new funding from Alder Ventures",
                        "The funding follows Quillon's recent Series D round, which valued the company at $1.2B.")
                .facts();

        assertThat(facts.valuation()).isNull();
        assertThat(facts.round()).isNull();
    }

    @Test
    void takesNoRoundFromWhatMayComeOneDay() {
        assertThat(read("Quillon negotiates new funding and future IPO", "")
                        .facts()
                        .round())
                .isNull();
    }

    private static CategoryFacts read(String title, String text) {
        return CategoryFacts.of(
                Category.TRANCHE, Reading.of(AnalysedText.of(title, text), CompanyRegistry.of(List.of()), RATES));
    }
}
