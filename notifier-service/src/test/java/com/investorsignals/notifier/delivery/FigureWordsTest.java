package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sales               | -62      | %            | sales: −62%
            revenue             | 8.50     | %            | revenue: 8.5%
            weekly active users | 12000000 | users        | weekly active users: 12M
            users               | 950      | users        | users: 950
            latency             | 40       | milliseconds | latency: 40 milliseconds
            revenue             | 7.7E9    | USD          | revenue: $7.7B
            net profit          | -1500000 | EUR          | net profit: −€1.5M
            """)
    void areShort(String name, BigDecimal value, String unit, String words) {
        assertThat(FigureWords.of(name, value, unit)).isEqualTo(words);
    }
}
