package com.investorsignals.rules.score;

import static com.investorsignals.rules.score.Judges.article;
import static com.investorsignals.rules.score.Judges.only;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractAwardTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ministry of Transport selects Harbourline for $120M contract
            Harbourline selected by Ministry of Transport for $120M contract
            Ministry of Transport awards $120M contract to Harbourline
            Harbourline wins $120M contract from Ministry of Transport
            Harbourline awarded $120M contract by Ministry of Transport
            """)
    void anAwardTellsVendorFromBuyer(String title) {
        for (Judge judge : StoriesTest.judges()) {
            Finding finding = only(judge, article(title, "", "press.example"));

            assertThat(finding.category()).isEqualTo(Category.PROCUREMENT);
            assertThat(finding.company().key()).isEqualTo("harbourline");
            assertThat(finding.facts().counterparty()).isEqualTo("Ministry of Transport");
            assertThat(finding.facts().amount()).extracting(Facts.Money::text).isEqualTo("$120M");
            assertThat(finding.standing()).isEqualTo(Standing.ANNOUNCED);
        }
    }

    /** {@code Oakdesk Check} is what the work is about. */
    @Test
    void whoeverIsSelectedToDoSomethingIsTheVendor() {
        Finding finding = only(
                Judges.ofDefaultPack(),
                article("Harbourline Selected to Deliver Oakdesk Check for Norrland Hospital", "", "press.example"));

        assertThat(finding.company().key()).isEqualTo("harbourline");
    }

    @Test
    void theCounterpartysOwnWordVerifies() {
        Finding finding = only(
                Judges.ofDefaultPack(),
                article("Northgrid selects Harbourline for control room contract", "", "northgrid.example"));

        assertThat(finding.standing()).isEqualTo(Standing.VERIFIED);
    }
}
