package com.investorsignals.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StartPatienceTest {
    private final StartPatience patience = new StartPatience(Duration.ofMinutes(2));

    @Test
    void lastsForAsLongAsWasSetWhateverTheProcessDoes() {
        assertThat(isOver(119, 0, 0)).isFalse();
        assertThat(isOver(120, 0, 0)).isTrue();
    }

    @Test
    void lastsLongerWhileTheProcessUsesTheProcessor() {
        for (int second = 0; second <= 300; second += 10) {
            assertThat(isOver(second, second * 50, 0)).as("after %d s", second).isFalse();
        }
        assertThat(isOver(329, 15_000, 0)).isFalse();
        assertThat(isOver(330, 15_000, 0)).isTrue();
    }

    @Test
    void lastsLongerWhileTheLogGrows() {
        assertThat(isOver(119, 0, 10)).isFalse();
        assertThat(isOver(148, 0, 11)).isFalse();
        assertThat(isOver(177, 0, 11)).isFalse();
        assertThat(isOver(178, 0, 11)).isTrue();
    }

    @Test
    void hasAnEndForWhoeverTriesForEver() {
        for (int second = 0; second < 600; second++) {
            assertThat(isOver(second, second * 500, second))
                    .as("after %d s", second)
                    .isFalse();
        }
        assertThat(isOver(600, 300_000, 600)).isTrue();
    }

    private boolean isOver(int second, int milliseconds, long written) {
        return patience.isOver(Duration.ofSeconds(second), Duration.ofMillis(milliseconds), written);
    }
}
