package com.investorsignals.rules.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.investorsignals.rules.company.Publisher.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {
    private final Publishers publishers = Publishers.read("""
            publishers:
              - {family: prnewswire, kind: wire, weight: 5, domains: [prnewswire.com], names: [PR Newswire]}
              - {family: dow-jones, kind: press, weight: 10, domains: [wsj.com, barrons.com]}
            """);

    PublishersTest() throws JsonProcessingException {}

    @ParameterizedTest
    @CsvSource({
        "prnewswire.com, prnewswire, WIRE",
        "www.PRNewswire.com, prnewswire, WIRE",
        "PR Newswire, prnewswire, WIRE",
        "blogs.wsj.com, dow-jones, PRESS",
        "barrons.com, dow-jones, PRESS",
        "notwsj.com, notwsj.com, PRESS",
        "The Ledger, the ledger, PRESS",
    })
    void knowsFamiliesByDomainAndName(String name, String family, Kind kind) {
        Publisher publisher = publishers.named(name);

        assertThat(publisher.family()).isEqualTo(family);
        assertThat(publisher.kind()).isEqualTo(kind);
    }
}
