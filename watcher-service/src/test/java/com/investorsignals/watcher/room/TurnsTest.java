package com.investorsignals.watcher.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.room.Turns.Turn;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(100);

    @Test
    void comeAtOnceWhileThereIsRoom() {
        assertThat(isOn(turns.queue(60))).isTrue();
        assertThat(isOn(turns.queue(40))).isTrue();
        assertThat(isOn(turns.queue(1))).isFalse();
    }

    @Test
    void comeWhenThoseBeforeHaveEnded() {
        Turn first = turns.queue(60);
        Turn second = turns.queue(60);

        turns.end(first);

        assertThat(isOn(second)).isTrue();
    }

    @Test
    void comeForAWholeBodyHoweverLargeItIs() {
        assertThat(isOn(turns.queue(1_000))).isTrue();
    }

    @Test
    void passALargerOneThatDoesNotNeedWhatTheyTake() {
        Turn first = turns.queue(60);
        Turn large = turns.queue(90);

        Turn small = turns.queue(10);

        assertThat(isOn(small)).isTrue();
        assertThat(isOn(turns.queue(1)))
                .as("with the small one it would take from the large one")
                .isFalse();
        turns.end(first);
        assertThat(isOn(large)).isTrue();
    }

    @Test
    void doNotPassALargerOneForEver() {
        Turn first = turns.queue(100);
        Turn large = turns.queue(90);
        Turn small = turns.queue(20);

        turns.end(first);

        assertThat(isOn(large)).isTrue();
        assertThat(isOn(small)).isFalse();
        turns.end(large);
        assertThat(isOn(small)).isTrue();
    }

    @Test
    void letTheNextSmallOnePassWhenOneHasEnded() {
        turns.queue(60);
        turns.queue(90);
        Turn small = turns.queue(10);
        Turn next = turns.queue(10);

        turns.end(small);

        assertThat(isOn(next)).isTrue();
    }

    @Test
    void makeWayWhenTheyAreGivenUp() {
        turns.queue(60);
        Turn givenUp = turns.queue(90);
        Turn next = turns.queue(40);

        turns.end(givenUp);

        assertThat(isOn(next)).isTrue();
    }

    private static boolean isOn(Turn turn) {
        return turn.come().isDone();
    }
}
