package com.investorsignals.rules.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.query.QueryReading.Understood;
import com.investorsignals.rules.text.AnalysedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuerySetTest {
    private static final AnalysedText ARTICLE = AnalysedText.of(
            "Harbourline raises post-money valuation", "The ferry builder raised money from the Bank of the North.");

    /** What they ask for is common, and nothing to wait for. */
    private static final List<String> OTHERS = List.of("raises", "raises AND ministry", "ministry OR raises");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        harbourline                              | true
        quillon                                  | false
        =raised                                  | true
        =raising                                 | false
        harb*                                    | true
        quil*                                    | false
        raises AND quillon                       | false
        quillon AND raises                       | false
        raises AND harbourline                   | true
        raises AND NOT harbourline               | false
        raises AND NOT "ferry money"~2           | true
        quillon OR harbourline                   | true
        quillon OR oakdesk                       | false
        "bank of the north"                      | true
        "bank of the south"                      | false
        "bank north"                             | false
        "bank north"~2                           | true
        "=raises post-money"                     | true
        "=raises pre-money"                      | false
        "post-mon* valuation"                    | true
        "(quillon OR harbourline) raises"        | true
        "(quillon OR oakdesk) raises"            | false
        "@company quillon @money"~5              | false
        "@company harbourline @money"~5          | true
        "@company @money"                        | true
        NOT harbourline                          | false
        NOT quillon                              | true
        title:ferry                              | false
        text:ferry                               | true
        NOT title:ferry                          | true
        "builder money"~2                        | true
        "money builder"~2                        | true
        amount:[1 TO *]                          | true
        amount:[1 TO *] AND quillon              | false
        amount:[1 TO *] OR quillon               | true
        company:quillon OR quillon               | true
        """)
    void namesThoseThatTheWordsInTheTextDoNotExclude(String query, boolean mayHold) {
        QuerySet queries = queries(Stream.concat(OTHERS.stream(), Stream.of(query)));

        assertThat(queries.candidates(ARTICLE))
                .extracting(Candidate::query)
                .satisfies(found -> assertThat(found.contains(OTHERS.size())).isEqualTo(mayHold));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        raises                      | true
        "harbourline raises"        | true
        harbourline AND NOT quillon | true
        "harbourline raises"~3      | false
        raises AND amount:[1 TO *]  | false
        raises OR amount:[1 TO *]   | true
        """)
    void isCertainOfWhatWordsAloneDecide(String query, boolean certain) {
        QuerySet queries = queries(Stream.of(query));

        assertThat(queries.candidates(ARTICLE)).containsExactly(new Candidate(0, certain));
    }

    @Test
    void findsOneOfManyCompaniesRules() {
        QuerySet queries = queries(
                Stream.iterate(0, i -> i + 1).limit(10_000).map(i -> "raises AND \"north company%d\"".formatted(i)));

        AnalysedText article = AnalysedText.of("North company77 raises money", "It raised money before.");

        assertThat(queries.candidates(article)).containsExactly(new Candidate(77, true));
    }

    private static QuerySet queries(Stream<String> sources) {
        var queries = new ArrayList<Query>();
        sources.forEach(source -> queries.add(((Understood) Query.parse(source)).query()));
        return QuerySet.of(queries);
    }
}
