package com.investorsignals.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private final RetrySchedule schedule = new RetrySchedule(20, Duration.ofSeconds(15), Duration.ofHours(2), 0.2);

    @ParameterizedTest
    @CsvSource({
        "1, 0.5, PT15S",
        "2, 0.5, PT30S",
        "3, 0.5, PT1M",
        "9, 0.5, PT1H4M",
        "10, 0.5, PT2H",
        "19, 0.5, PT2H",
        "1, 0.0, PT12S",
        "1, 1.0, PT18S",
        "19, 1.0, PT2H24M",
    })
    void doublesTheWaitUpToTheLongestWithJitter(int tried, double random, Duration wait) {
        assertThat(schedule.waitAfter(tried, random)).hasValue(wait);
    }

    @Test
    void endsAfterTheLastTry() {
        assertThat(schedule.waitAfter(20, 0.5)).isEmpty();
        assertThat(schedule.waitAfter(21, 0.5)).isEmpty();
    }

    @Test
    void staysWithinBoundsHoweverManyTries() {
        RetrySchedule endless = new RetrySchedule(Integer.MAX_VALUE, Duration.ofDays(1), Duration.ofDays(2), 0);

        assertThat(endless.waitAfter(1_000_000, 0.5)).hasValue(Duration.ofDays(2));
    }
}
