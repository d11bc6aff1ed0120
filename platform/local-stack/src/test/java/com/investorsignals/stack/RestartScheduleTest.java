package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartScheduleTest {
    private static final Duration SHORT = Duration.ofSeconds(20);

    private final RestartSchedule schedule = new RestartSchedule(Duration.ofSeconds(1));

    @Test
    void pausesLongerEachTimeAndThenLeavesItAlone() {
        assertThat(schedule.pauseAfter(SHORT)).hasValue(Duration.ofSeconds(1));
        assertThat(schedule.pauseAfter(SHORT)).hasValue(Duration.ofSeconds(2));
        assertThat(schedule.pauseAfter(SHORT)).hasValue(Duration.ofSeconds(4));
        assertThat(schedule.pauseAfter(SHORT)).hasValue(Duration.ofSeconds(8));
        assertThat(schedule.pauseAfter(SHORT)).isEmpty();
    }

    @Test
    void beginsAnewWithAServiceThatLivedLong() {
        schedule.pauseAfter(SHORT);
        schedule.pauseAfter(SHORT);

        assertThat(schedule.pauseAfter(Duration.ofMinutes(10))).hasValue(Duration.ofSeconds(1));
        assertThat(schedule.pauseAfter(SHORT)).hasValue(Duration.ofSeconds(2));
    }
}
