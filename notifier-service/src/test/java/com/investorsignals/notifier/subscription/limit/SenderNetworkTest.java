package com.investorsignals.notifier.subscription.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9, true",
        "203.0.113.9, 203.0.113.10, false",
        "203.0.113.9, ::ffff:203.0.113.9, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:DB8:1:2::2, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "unknown, evil.example, true",
        "unknown, '', true",
        "unknown, 203.0.113.9, false",
    })
    void isTheSameForAllAddressesOfOneCustomer(String one, String other, boolean same) {
        assertThat(SenderNetwork.of(one).equals(SenderNetwork.of(other))).isEqualTo(same);
    }
}
