package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static com.investorsignals.rules.score.Judges.only;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a report make of its certainty: a row for each way of speaking. */
class HowSureTest {
    private final Judge judge = Judges.ofDefaultPack();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Unnamed sources, credit to another paper, and what may happen.
            rumoured  | Quillon narrows IPO price range to 140 pence a share: Sources        | ''
            rumoured  | Quillon sued by Oakdesk over patent rights: report                   | ''
            rumoured  | Quillon might get contract to build Oakdesk's grid                   | ''
            # A hedge beside the event is not of the event.
            announced | Quillon raises $89M Series C | The market is not likely to calm down. Quillon sells parts.
            # Figures come from the company, whoever prints them.
            claimed   | Quillon Q2 net profit up 33% at Rs 69 crore                          | ''
            # A filing is a witness.
            verified  | Quillon Wins Tracking Contract | Quillon has won a $30 million contract from Oakdesk, according to federal filings.
            announced | Quillon partners with Oakdesk on routes | Quillon cut 40 jobs. Oakdesk is letting go of 300, according to a filing.
            # Whoever is accused and says no.
            disputed  | Quillon shareholders allege fraud, company dismisses the charges | Quillon was investigated.
            """)
    void standsAsItIsTold(String standing, String title, String text) {
        assertThat(only(judge, article(title, text, "press.example")).standing().word())
                .isEqualTo(standing);
    }
}
