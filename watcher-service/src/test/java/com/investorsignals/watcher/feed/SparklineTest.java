package com.investorsignals.watcher.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.investorsignals.watcher.feed.Sparkline.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void standsOnTheLineAndReachesToTheHighestDay() {
        Sparkline line = Sparkline.of(List.of(0, 5, 10));

        assertThat(line.bars()).extracting(Bar::height).containsExactly(1.0, 11.0, 22.0);
        assertThat(line.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isCloseTo(22, within(0.01)));
        assertThat(line.told()).isEqualTo("15 articles in 3 days");
    }

    @Test
    void makesNoMountainOfASingleArticle() {
        Sparkline line = Sparkline.of(List.of(0, 1));

        assertThat(line.bars().getLast().height()).isLessThan(6);
        assertThat(line.told()).isEqualTo("1 article in 2 days");
    }
}
