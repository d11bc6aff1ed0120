package com.investorsignals.stack.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/feeds, /feeds",
        "/feeds/, /feeds/",
        "/%71/metrics, /q/metrics",
        "/%71%2Fmetrics/x, ",
        "//q/metrics, /q/metrics",
        "///q//metrics, /q/metrics",
        "/./q/metrics, /q/metrics",
        "/%2e/q/metrics, /q/metrics",
        "/feeds/../q/metrics, /q/metrics",
        "/feeds/%2E%2e/q/metrics, /q/metrics",
        "/feeds//../q, /q",
        "/q/../feeds, /feeds",
        "/stories/caf%C3%A9, /stories/caf%C3%A9",
        "/stories/a%20b, /stories/a%20b",
        "/api/feeds/%5Bx%5D, /api/feeds/%5Bx%5D",
    })
    void hasOneSpelling(String path, String normal) {
        assertThat(SitePath.of(path).orElse(null)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q;x/metrics",
                "/;/q/metrics",
                "/%3Bx/q",
                "/\\q/metrics",
                "/%5cq/metrics",
                "/feeds%2f..%2fq",
                "/%2571/metrics",
                "/%252e%252e/q",
                "/q%00",
                "/%0d%0aq",
                "/%q",
                "/%7",
                "/../q",
                "/feeds/../../q",
                "/<q>",
                "q/metrics",
                "",
                "*",
            })
    void hasNoneForWhatReadersUnderstandDifferently(String path) {
        assertThat(SitePath.of(path)).isEmpty();
    }
}
