package com.investorsignals.watcher.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {
    private static final int MB = 1024 * 1024;
    private static final int LARGEST = 16 * MB;
    private static final Duration PATIENCE = Duration.ofMillis(50);

    @ParameterizedTest
    @ValueSource(longs = {64, 256, 4096})
    void holdOneWholeBodyWhateverTheMemory(long heap) {
        Rooms rooms = new Rooms(heap * MB, LARGEST, PATIENCE);

        try (Room room = rooms.open()) {
            assertThat(room.grow(LARGEST)).isDone();
            room.read(LARGEST);
        }
    }

    @Test
    void readTwoLargeBodiesAtOnceOnlyWhereMemoryIsPlenty() {
        Rooms small = new Rooms(256L * MB, LARGEST, PATIENCE);
        Rooms large = new Rooms(1024L * MB, LARGEST, PATIENCE);

        try (Room first = small.open();
                Room second = small.open()) {
            first.read(LARGEST);
            assertThatThrownBy(() -> second.read(LARGEST)).isInstanceOf(NoRoomException.class);
        }
        try (Room first = large.open();
                Room second = large.open()) {
            first.read(LARGEST);
            second.read(LARGEST);
        }
    }

    @Test
    void readWhatIsSmallBesideWhatIsLarge() {
        Rooms rooms = new Rooms(256L * MB, LARGEST, PATIENCE);

        try (Room large = rooms.open();
                Room small = rooms.open()) {
            large.read(15 * MB);
            small.read(MB);
        }
    }

    @Test
    void areFreeAgainWhenClosed() {
        Rooms rooms = new Rooms(256L * MB, LARGEST, PATIENCE);

        for (int i = 0; i < 10; i++) {
            try (Room room = rooms.open()) {
                assertThat(room.grow(LARGEST)).isDone();
                room.read(LARGEST);
            }
        }
    }

    @Test
    void receiveWhatIsPosted() throws Exception {
        byte[] body = new byte[100_000];
        body[99_999] = 1;

        try (Room room = new Rooms(256L * MB, LARGEST, PATIENCE).open()) {
            assertThat(room.receive(new ByteArrayInputStream(body))).isEqualTo(body);
        }
    }

    @Test
    void receiveNothingForWhichThereIsNoRoomInTime() {
        Rooms rooms = new Rooms(256L * MB, LARGEST, PATIENCE);

        try (Room first = rooms.open();
                Room second = rooms.open();
                Room third = rooms.open()) {
            assertThat(first.grow(LARGEST)).isDone();
            assertThat(second.grow(LARGEST)).isNotDone();
            assertThatThrownBy(() -> third.receive(new ByteArrayInputStream(new byte[8 * MB])))
                    .isInstanceOf(NoRoomException.class);
        }
    }
}
