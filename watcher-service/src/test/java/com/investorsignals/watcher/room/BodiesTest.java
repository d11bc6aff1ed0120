package com.investorsignals.watcher.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.room.Bodies.Share;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of bodies of at most 100 MB, 150 MB fit, of which some are for small ones. */
class BodiesTest {
    private static final int MB = 1024 * 1024;

    private final Bodies bodies = new Bodies(150 * MB, 100 * MB, 5 * MB);

    @Test
    void growWhileThereIsRoom() {
        assertThat(bodies.grow(bodies.open(), 100 * MB)).isDone();
        assertThat(bodies.grow(bodies.open(), 45 * MB)).isDone();
        assertThat(bodies.grow(bodies.open(), MB)).isNotDone();
    }

    @Test
    void leaveRoomForTheLargestToBecomeWhole() {
        Share one = bodies.open();
        Share other = bodies.open();
        assertThat(bodies.grow(one, 45 * MB)).isDone();
        assertThat(bodies.grow(other, 45 * MB)).isDone();

        CompletableFuture<Void> more = bodies.grow(other, 60 * MB);
        CompletableFuture<Void> also = bodies.grow(one, 60 * MB);

        assertThat(more).as("the first becomes the largest").isDone();
        assertThat(also).isNotDone();
        assertThat(bodies.grow(other, 100 * MB)).isDone();
        bodies.close(other);
        assertThat(also).isDone();
    }

    /** However they come in, each becomes whole in the end, though never more than fit are there. */
    @Test
    void becomeWholeOneAfterTheOther() {
        Share[] shares = IntStream.range(0, 20).mapToObj(_ -> bodies.open()).toArray(Share[]::new);
        int[] sizes = new int[shares.length];
        int whole = 0;
        for (int round = 0; whole < shares.length && round < 10_000; round++) {
            for (int i = 0; i < shares.length; i++) {
                if (sizes[i] < 100
                        && bodies.grow(shares[i], (sizes[i] + 5L) * MB).isDone()) {
                    sizes[i] += 5;
                    assertThat(bodies.held()).isLessThanOrEqualTo(150L * MB);
                    if (sizes[i] == 100) {
                        whole++;
                        bodies.whole(shares[i]);
                        bodies.close(shares[i]);
                    }
                }
            }
        }

        assertThat(whole).isEqualTo(shares.length);
    }

    @Test
    void passLargeOnesThatWaitWhenTheyAreSmall() {
        Share read = bodies.open();
        assertThat(bodies.grow(read, 100 * MB)).isDone();
        bodies.whole(read);
        assertThat(bodies.grow(bodies.open(), 45 * MB)).isDone();
        assertThat(bodies.grow(bodies.open(), MB)).isNotDone();

        for (int i = 0; i < 20; i++) {
            assertThat(bodies.grow(bodies.open(), MB / 4)).isDone();
        }
        assertThat(bodies.grow(bodies.open(), MB / 4)).isNotDone();
    }

    @Test
    void waitForThoseThatAreBeingRead() {
        Share read = bodies.open();
        assertThat(bodies.grow(read, 100 * MB)).isDone();
        bodies.whole(read);
        CompletableFuture<Void> next = bodies.grow(bodies.open(), 60 * MB);
        assertThat(next).isNotDone();

        bodies.close(read);

        assertThat(next).isDone();
    }
}
