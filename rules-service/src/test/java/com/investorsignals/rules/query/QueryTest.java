package com.investorsignals.rules.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Mark;
import com.investorsignals.rules.query.QueryReading.Refused;
import com.investorsignals.rules.query.QueryReading.Understood;
import com.investorsignals.rules.text.AnalysedText;
import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {
    private static final AnalysedText ARTICLE = AnalysedText.of(
            "Ministry of Transport selects Harbourline",
            "The post-money figure of $120 million was confirmed. Harbourline selected two partners.");
    private static final Map<Mark, List<Span>> MARKS = Map.of(
            Mark.COMPANY, List.of(new Span(FieldName.TITLE, 0, 3), new Span(FieldName.TITLE, 4, 5)),
            Mark.MONEY, List.of(new Span(FieldName.TEXT, 5, 7)));
    private static final Values VALUES = new Values()
            .with(ValueField.PUBLISHER, "reuters.com")
            .with(ValueField.ROUND, "Series B")
            .with(ValueField.STANDING, "rumoured")
            .with(ValueField.AMOUNT, new BigDecimal("120000000"))
            .with(ValueField.INDEPENDENT, BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            harbourline                                       | true
            select                                            | true
            =select                                           | false
            =selects                                          | true
            HARBOURLINE                                       | true
            missing                                           | false
            harbour*                                          | true
            title:partners                                    | false
            text:partners                                     | true
            title:(partners OR selects)                       | true
            harbourline AND missing                           | false
            harbourline AND NOT missing                       | true
            harbourline NOT missing                           | true
            harbourline && !missing                           | true
            missing OR harbourline AND partners               | true
            (missing OR harbourline) AND absent               | false
            missing harbourline                               | true
            +harbourline -missing                             | true
            +harbourline -partners                            | false
            +harbourline missing                              | true
            "selects harbourline"                             | true
            "harbourline transport"                           | false
            "ministry harbourline"~2                          | false
            "ministry harbourline"~3                          | true
            "harbourline ministry"~50                         | false
            "transport (picks OR selects) harbourline"        | true
            "(=picks OR =select) harbourline"                 | false
            "@company selects @company"                       | true
            "@company @company"~1                             | true
            "@company @company"                               | false
            "transport selects"                               | true
            "ministry selects"~1                              | false
            "figure @money"~1                                 | true
            "@money confirmed"~1                              | true
            "@round"                                          | false
            post-money                                        | true
            "post-money figure"                               | true
            "post figure"                                     | false
            "(post-money OR pre-money) figure"                | true
            "select* harbour*"                                | true
            selects AND partners                              | true
            "harbourline partners"~9                          | true
            publisher:reuters                                 | false
            publisher:reuters.com                             | true
            publisher:reut*                                   | true
            round:"series b"                                  | true
            round:series                                      | true
            round:"series c"                                  | false
            round:*                                           | true
            counterparty:*                                    | false
            standing:rumoured                                 | true
            standing:(announced OR verified)                  | false
            amount:[100M TO *]                                | true
            amount:[120M TO 120M]                             | true
            amount:{120M TO *]                                | false
            amount:[* TO 0.12bn}                              | false
            amount:[* TO 1B]                                  | true
            valuation:[1 TO *]                                | false
            independent:[2 TO *]                              | false
            independent:1                                     | true
            """)
    void holdsOrNot(String query, boolean holds) {
        assertThat(Query.parse(query)).isInstanceOf(Understood.class);

        Query parsed = ((Understood) Query.parse(query)).query();

        assertThat(new Matcher(Subject.of(ARTICLE, MARKS, VALUES)).match(parsed).isPresent())
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                       | 0  | matches everything
            *:*                     | 0  | matches everything
            *line                   | 0  | wildcard
            ?ine                    | 0  | wildcard
            harb*line               | 0  | end of a word
            h*                      | 0  | two letters
            harbour~                | 7  | fuzzy
            harbour~2               | 7  | fuzzy
            harbour^3               | 7  | lines of the score
            /h.*/                   | 0  | regular expressions
            titel:x                 | 0  | no field
            "@compnay raises"       | 1  | no typed token
            standing:rumored        | 9  | one of
            "open                   | 0  | not closed
            (a OR b                 | 7  | not closed
            a)                      | 1  | closes nothing
            a AND                   | 5  | missing
            OR a                    | 0  | missing
            title:[1 TO 2]          | 6  | number
            amount:[1 2]            | 10 | TO is missing
            amount:[x TO *]         | 8  | no number
            ""                      | 0  | without words
            "a b"~9999              | 6  | below 1000
            """)
    void refusesWithPlaceAndReason(String query, int at, String reason) {
        assertThat(Query.parse(query)).isInstanceOf(Refused.class);

        Refused refused = (Refused) Query.parse(query);

        assertThat(refused.at()).isEqualTo(at);
        assertThat(refused.message()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "titel:x, title",
        "pubisher:x, publisher",
        "\"@compnay raises\", @company",
        "standing:rumored, rumoured",
    })
    void suggestsWhatWasPerhapsMeant(String query, String suggestion) {
        assertThat(Query.parse(query))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.suggestion()).isEqualTo(suggestion));
    }
}
