package com.investorsignals.rules.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.text.AnalysedText;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
    private static final CompanyRegistry REGISTRY = CompanyRegistry.of(List.of(
            company("Acme Robotics, Inc.", "Acme"),
            company("TARGET CORP"),
            company("Target Hospitality Corp."),
            company("Bank of the North", "BoN"),
            company("IT Partners GmbH", "IT"),
            company("Square"),
            company("Nasdaq, Inc."),
            listed("Quillon Holdings plc", "QLL")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acme Robotics opens a plant                   | acme robotics
            Acme's plant burns                            | acme robotics
            Acme Robotics Inc. opens a plant              | acme robotics
            They met the acme of style                    | ''
            Shares of Target Hospitality fell             | target hospitality
            Shares of Target fell                         | target
            Target says sales rose                        | target
            Companies on target to grow                   | ''
            She said it was fine                          | ''
            Bank of the North wins                        | bank of the north
            Ordinary day for Target (TGT) in Ohio         | target
            Ordinary day for Target (TGT -4.1%) in Ohio   | target
            Norrland (NYSE: QLL) opens a plant            | quillon holdings
            Shares of Quillon Holdings NASDAQ: QLL fell   | quillon holdings
            Quillon Grid (QLL) opens a plant              | quillon holdings
            The Quality League (QLL) meets                | ''
            Norrland opens a plant and tells QLL of it    | ''
            """)
    void findsListedNamesLongestFirstAndOnlyAsNames(String title, String keys) {
        assertThat(String.join(",", listedKeys(title))).isEqualTo(keys);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nimbus AI raises $500M                                 | Nimbus AI
            AI startup Nimbus AI raises $500M                      | Nimbus AI
            French startup Lumiera secures funding                 | Lumiera
            Ministry of Transport selects Harbourline for ferry    | Ministry of Transport,Harbourline
            City of Ashford Awards Harbourline Contract            | City of Ashford,Harbourline
            Observe raises $50M                                    | Observe
            Quillon Announces Strategic Partnership With Oakdesk   | Quillon,Oakdesk
            Harbourline (NYSE: HBL) wins order                     | Harbourline
            Chief executive Mara Lind resigns                      | ''
            Bitcoin falls as Ethereum holds                        | ''
            Mara's General Stores (MGS) lags estimates             | Mara's General Stores
            Quillon Appeals After a Judge Rules Against It         | Quillon
            Acme Labs raises $5M                                   | Acme Labs
            Arden Robotics raises $10 million in Series B funding  | Arden Robotics
            Arden Robotics Raises $10M in Seed Funding             | Arden Robotics
            Quillon closes Harbourline Series C1 round             | Quillon,Harbourline
            Arden (ARDN) Tops Quarterly Earnings Estimates         | Arden
            The cable maker Arden (ARDN 0.11%) reported a profit   | Arden
            Shares of Arden Inc. NASDAQ: ARDN fell                 | Arden Inc
            The maker Arden Inc. (NASDAQ, TSX: ARDN) grew          | Arden Inc
            3M (MMM) Misses Quarterly Earnings Estimates           | 3M
            Arden Systems (ARDN) Tops Quarterly Estimates          | Arden Systems
            They like artificial intelligence (AI) today           | ''
            Dr Vale Labs plans IPO                                 | Vale Labs
            Harbourline Modernizes Operations                      | Harbourline
            Norrland Taps Harbourline to Deliver Long Plans        | Norrland,Harbourline
            Harbourline Shares Surge Amid Strong Expectations      | Harbourline
            Bath & Body Works Opens More Than Once                 | Bath & Body Works
            Inside Harbourline                                     | Harbourline
            Harbourline wins order - Norrland Times                | Harbourline
            Five ways to sleep better on Monday                    | ''
            """)
    void namesUnlistedSubjects(String title, String names) {
        List<String> found = REGISTRY.mentions(AnalysedText.of(title, "")).stream()
                .map(mention -> mention.company().name())
                .toList();

        assertThat(String.join(",", found)).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GRENOBLE, April 13 (Reuters) - Norrland said            | Norrland
            GRENOBLE/DURHAM, April 13 (Reuters) - Norrland said     | Norrland
            WOKING, England--(BUSINESS WIRE)--Norrland said         | Norrland
            STAMFORD, Conn. and DURHAM, Sept. 3 /PRNewswire/ -- Norrland said | Norrland
            DURHAM, N.C., May 20 (GLOBE NEWSWIRE) -- Norrland said  | Norrland
            NORRLAND, Harbourline and others said                   | NORRLAND,Harbourline
            NORRLAND and Harbourline said                           | NORRLAND,Harbourline
            Norrland, April 13 said                                 | Norrland
            """)
    void takesNoDatelineForACompany(String text, String names) {
        List<String> found = REGISTRY.mentions(AnalysedText.of("", text)).stream()
                .map(mention -> mention.company().name())
                .toList();

        assertThat(String.join(",", found)).isEqualTo(names);
    }

    @Test
    void takesAShortFormForTheLongName() {
        List<Mention> mentions = REGISTRY.mentions(AnalysedText.of(
                "Harbourline Systems wins order", "Harbourline said on Monday that Harbourline would hire."));

        assertThat(mentions)
                .hasSize(3)
                .allSatisfy(mention -> assertThat(mention.company().key()).isEqualTo("harbourline systems"));
    }

    @Test
    void givesAnUnlistedCompanyItsKeyWithoutLegalSuffix() {
        List<Mention> mentions = REGISTRY.mentions(AnalysedText.of("Oakdesk GmbH raises €5m", ""));

        assertThat(mentions).singleElement().satisfies(mention -> {
            assertThat(mention.company().listed()).isFalse();
            assertThat(mention.company().key()).isEqualTo("oakdesk");
        });
    }

    private static List<String> listedKeys(String title) {
        return REGISTRY.mentions(AnalysedText.of(title, "")).stream()
                .map(Mention::company)
                .filter(CompanyRef::listed)
                .map(CompanyRef::key)
                .toList();
    }

    private static CompanyProfile listed(String name, String ticker) {
        return new CompanyProfile(new UUID(0, name.hashCode()), name, List.of(), List.of(), ticker, List.of());
    }

    private static CompanyProfile company(String name, String... aliases) {
        return new CompanyProfile(new UUID(0, name.hashCode()), name, List.of(aliases), List.of(), null, List.of());
    }
}
