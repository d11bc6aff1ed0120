package com.investorsignals.rest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkSourceTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:DB8:1:3:ffff:ffff:ffff:ffff, 20010db800010003/64",
        "evil.example, unknown",
        ", unknown"
    })
    void isWhatOnePartyHas(String address, String source) {
        assertThat(NetworkSource.of(address)).isEqualTo(source);
    }
}
