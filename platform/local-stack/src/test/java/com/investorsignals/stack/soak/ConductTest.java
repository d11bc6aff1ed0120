package com.investorsignals.stack.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductTest {

    @Test
    void seesThatAFeedIsPolledTwiceAtATime() {
        Conduct conduct = new Conduct(List.of(visit(1, "a", 0, 100), visit(1, "b", 99, 120), visit(1, "c", 110, 130)));

        assertThat(conduct.overlapsOfFeeds()).isEqualTo(2);
        assertThat(conduct.overlapsOfHosts()).isZero();
    }

    @Test
    void seesThatAHostIsAskedTwiceAtATimeThoughAShortVisitLiesBetween() {
        Conduct conduct = new Conduct(List.of(visit(1, "a", 0, 100), visit(2, "a", 10, 20), visit(3, "a", 30, 40)));

        assertThat(conduct.overlapsOfHosts()).isEqualTo(2);
        assertThat(conduct.overlapsOfFeeds()).isZero();
    }

    @Test
    void seesThatAHostIsAskedTooSoonAgain() {
        Conduct conduct = new Conduct(List.of(visit(1, "a", 0, 100), visit(2, "a", 149, 150), visit(3, "a", 200, 201)));

        assertThat(conduct.tooCloseOnHost(Duration.ofNanos(50))).isEqualTo(1);
    }

    @Test
    void seesThatAFeedIsPolledTooSoonAgainUnlessItsPollWasCutOff() {
        Visit cutOff = new Visit(2, "b", "one", 0, 10, false);
        Conduct conduct =
                new Conduct(List.of(visit(1, "a", 0, 10), visit(1, "a", 50, 60), cutOff, visit(2, "b", 20, 30)));

        assertThat(conduct.tooSoon(Duration.ofNanos(41))).isEqualTo(1);
        assertThat(conduct.tooSoon(Duration.ofNanos(40))).isZero();
    }

    @Test
    void countsThePauseThatLasts() {
        Conduct conduct = new Conduct(List.of(visit(1, "a", 0, 10), visit(1, "a", 60, 70), visit(2, "b", 0, 10)));

        assertThat(conduct.longestPause(80)).isEqualTo(Duration.ofNanos(70));
        assertThat(conduct.visitsOfEachFeed()).containsExactly(1, 2);
    }

    @Test
    void tellsWhenWhatWasCutOffWasRepeated() {
        Visit repeated = new Visit(1, "a", "one", 0, 10, false);
        Visit lost = new Visit(2, "b", "one", 0, 10, false);
        Conduct conduct = new Conduct(List.of(repeated, visit(1, "a", 40, 50), lost));

        assertThat(conduct.longestUntilRepeated(List.of(repeated), 1_000)).isEqualTo(Duration.ofNanos(30));
        assertThat(conduct.longestUntilRepeated(List.of(repeated, lost), 1_000)).isEqualTo(Duration.ofNanos(990));
    }

    private static Visit visit(int feed, String host, long began, long ended) {
        return new Visit(feed, host, "one", began, ended, true);
    }
}
