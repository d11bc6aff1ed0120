package com.investorsignals.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nimbus AI, Inc. | nimbus ai",
                "NIMBUS  AI | nimbus ai",
                "Ｎｉｍｂｕｓ AI | nimbus ai",
                "L'Oréal S.A. | loréal",
                "Hawaiʼi Software | hawaii software",
                "AT&T Inc | at&t",
                "Acme Co., Ltd. | acme",
                "Müller GmbH & Co. KG | müller",
                "Limited | limited",
                "Alpha-Beta | alpha beta",
                "月之暗面 | 月之暗面"
            })
    void isTheSameHoweverTheNameIsWritten(String name, String key) {
        assertThat(CompanyKey.of(name)).isEqualTo(key);
    }
}
