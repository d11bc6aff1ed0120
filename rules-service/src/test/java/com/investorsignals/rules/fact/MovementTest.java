package com.investorsignals.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.text.FieldName;
import com.investorsignals.rules.text.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UK sales fell 62% in April                | true  | fell 62%
            UK sales down 62 percent                  | true  | down 62 percent
            sales dropped by a record 62% in April    | true  | dropped by a record 62%
            a 6.6% drop in profit                     | true  | 6.6% drop
            sales slid a further 4 per cent           | true  | slid a further 4 per cent
            revenue -4%                               | true  | -4%
            revenue (−4%)                             | true  | −4%
            revenue rose 8%                           | false | rose 8%
            revenue up 8%                             | false | up 8%
            revenue +8% on the year                   | false | +8%
            8% higher revenue                         | false | 8% higher
            40% year-on-year growth                   | false | 40% year-on-year growth
            growth of 40%                             | false | growth of 40%
            """)
    void saysWhereAPercentageGoes(String text, boolean down, String words) {
        assertThat(movement(text)).isEqualTo(new Movement(down, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gross margin was 51%",
                "margin rose to 51%",
                "sales fell, margin 51%",
                "sales fell. 51% of customers",
                "rose from 3 in May: 51%",
                "in 2024-25% of sales",
                "51% of revenue, down from 60",
            })
    void saysNothingOfALevel(String text) {
        assertThat(movement(text)).isNull();
    }

    private static @Nullable Movement movement(String text) {
        Passage passage = Passage.of(FieldName.TEXT, text);
        return QuantityFinder.in(passage, NumberReader.starts(passage), List.of()).stream()
                .filter(found -> found.unit().equals("%"))
                .findFirst()
                .map(found -> Movement.of(passage, found))
                .orElse(null);
    }
}
