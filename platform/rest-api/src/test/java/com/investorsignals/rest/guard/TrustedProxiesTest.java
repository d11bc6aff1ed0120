package com.investorsignals.rest.guard;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @Test
    void areRanges() {
        assertThatNoException()
                .isThrownBy(() -> TrustedProxies.requireRanges(List.of("10.0.0.0/8", "::1/128", "10.1.2.3/32")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "10.1.2.3", "proxy.example"})
    void areNoNamesThatEachRequestWouldLookUp(String proxy) {
        assertThatThrownBy(() -> TrustedProxies.requireRanges(List.of("10.0.0.0/8", proxy)))
                .hasMessageContaining("SIGNALS_TRUSTED_PROXIES: \"" + proxy + "\"");
    }
}
