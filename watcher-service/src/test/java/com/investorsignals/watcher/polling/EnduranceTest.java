package com.investorsignals.watcher.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnduranceTest {
    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "20, 2026-03-06T10:00:00Z, true",
                "10, 2026-03-01T10:00:00Z, true",
                "9, 2026-03-01T10:00:00Z, false",
                "500, 2026-03-06T10:00:01Z, false",
                "0, -, false"
            })
    void endsAfterManyFailuresOverALongTime(int failures, Instant since, boolean over) {
        assertThat(new Endurance(Duration.ofDays(14)).isOver(failures, since, NOW))
                .isEqualTo(over);
    }
}
