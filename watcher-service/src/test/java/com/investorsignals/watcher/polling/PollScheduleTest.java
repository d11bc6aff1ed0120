package com.investorsignals.watcher.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {
    private static final PollSchedule SCHEDULE =
            new PollSchedule(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, PT15M",
                "PT1M, -, PT15M",
                "PT1H, -, PT1H",
                "-, PT2H, PT2H",
                "PT1H, PT2H, PT2H",
                "PT3H, PT2H, PT3H",
                "P7D, -, PT6H",
                "-, P365D, PT6H"
            })
    void followsTheFeedsHintsWithinBounds(Duration stated, Duration fresh, Duration expected) {
        assertThat(SCHEDULE.afterSuccess(Optional.ofNullable(stated), Optional.ofNullable(fresh)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, PT15M",
                "PT2S, -, -, -, PT2S",
                "PT2S, PT5H, -, -, PT2S",
                "PT2S, -, PT1H, -, PT1H",
                "-, PT1M, -, -, PT5M",
                "-, PT40M, -, -, PT10M",
                "-, PT5H, -, -, PT1H15M",
                "-, P7D, -, -, PT6H",
                "-, PT40M, PT30M, -, PT30M",
                "-, PT40M, -, PT1H, PT1H",
                "-, PT5H, PT30M, PT1H, PT1H15M"
            })
    void followsEachFeedsOwnPace(Duration own, Duration usualGap, Duration stated, Duration fresh, Duration expected) {
        Duration next =
                SCHEDULE.of(own, usualGap).afterSuccess(Optional.ofNullable(stated), Optional.ofNullable(fresh));

        assertThat(next).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, PT15M",
        "1, 0, PT7M30S",
        "2, 1, PT30M",
        "3, 1, PT1H",
        "7, 1, PT16H",
        "8, 1, PT24H",
        "8, 0.5, PT18H",
        "1000, 1, PT24H",
        "0, 1, PT15M"
    })
    void backsOffUpToADayWithJitter(int failures, double jitter, Duration expected) {
        assertThat(SCHEDULE.afterFailure(failures, jitter)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"PT2H, PT2H", "PT1S, PT15M", "P30D, PT24H", "-, PT30M"})
    void waitsAsLongAsTheServerWantsWithinBounds(Duration retryAfter, Duration expected) {
        assertThat(SCHEDULE.afterRateLimit(Optional.ofNullable(retryAfter), 2, 1))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PT15M, PT6H", "PT6H, PT6H", "PT24H, PT24H"})
    void looksRarelyAfterWhatIsPushed(Duration otherwise, Duration expected) {
        assertThat(SCHEDULE.whilePushed(otherwise)).isEqualTo(expected);
    }
}
