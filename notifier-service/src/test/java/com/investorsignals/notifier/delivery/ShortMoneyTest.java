package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortMoneyTest {

    @ParameterizedTest
    @CsvSource({
        "500000000, USD, $500M",
        "4300000000, USD, $4.3B",
        "15000000, EUR, €15M",
        "2500000, CHF, CHF 2.5M",
        "950, USD, $950",
        "12345678, GBP, £12.346M",
        "5000000000, INR, ₹5B",
        "1.5E12, USD, $1.5T",
    })
    void writesAmountsAsHeadlinesDo(BigDecimal value, String currency, String text) {
        assertThat(new ShortMoney(value, currency)).hasToString(text);
    }
}
