package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseSecondsTest {
    private static final LeaseSeconds LEASES = new LeaseSeconds(Duration.ofDays(10));

    @ParameterizedTest
    @CsvSource({
        "1, PT1S",
        "86400, PT24H",
        "0000086400, PT24H",
        "2592000, PT720H",
        "2592001, PT720H",
        "9999999999, PT720H",
        "99999999999999999999, PT240H",
        "0, PT240H",
        "-1, PT240H",
        "1.5, PT240H",
        "soon, PT240H",
        "'', PT240H",
        ", PT240H"
    })
    void takesWhatAHubGrantsUpToAMonth(@Nullable String seconds, Duration expected) {
        assertThat(LEASES.read(seconds)).isEqualTo(expected);
    }
}
