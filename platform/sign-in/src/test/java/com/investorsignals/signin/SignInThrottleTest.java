package com.investorsignals.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final String HERE = "192.0.2.1";

    private final SetClock clock = new SetClock();
    private final SignInThrottle throttle = new SignInThrottle(clock, new Limits());

    @Test
    void forgivesAFewMistakes() {
        fail("ana", HERE, 4);

        assertThat(throttle.pause("ana", HERE)).isEmpty();
    }

    @Test
    void doublesThePauseWithEachFurtherWrongPassword() {
        fail("ana", HERE, 5);
        assertThat(throttle.pause("ana", HERE)).contains(Duration.ofSeconds(1));

        fail("ana", HERE, 3);
        assertThat(throttle.pause("ana", HERE)).contains(Duration.ofSeconds(8));

        fail("ana", HERE, 30);
        assertThat(throttle.pause("ana", HERE)).contains(Duration.ofMinutes(5));
    }

    @Test
    void letsTryAgainWhenThePauseIsOver() {
        fail("ana", HERE, 5);

        clock.now = clock.now.plusSeconds(1);

        assertThat(throttle.pause("ana", HERE)).isEmpty();
    }

    @Test
    void forgetsWhatWasLongAgo() {
        fail("ana", HERE, 9);
        clock.now = clock.now.plus(Duration.ofMinutes(31));
        throttle.failed("ana", HERE);

        assertThat(throttle.pause("ana", HERE)).isEmpty();
    }

    @Test
    void forgivesWhoeverSignsIn() {
        fail("ana", HERE, 4);
        throttle.succeeded("ana", HERE);
        fail("ana", HERE, 4);

        assertThat(throttle.pause("ana", HERE)).isEmpty();
    }

    @Test
    void stopsAPlaceThatTriesOneNameAfterTheOther() {
        for (int i = 0; i < 20; i++) {
            throttle.failed("name" + i, HERE);
        }

        assertThat(throttle.pause("another", HERE)).isPresent();
        assertThat(throttle.pause("another", "192.0.2.2")).isEmpty();
    }

    @Test
    void stopsManyPlacesThatTryOneName() {
        for (int i = 0; i < 50; i++) {
            throttle.failed("ana", "198.51.100." + i);
        }

        assertThat(throttle.pause("ana", "203.0.113.9")).isPresent();
        assertThat(throttle.pause("ole", "203.0.113.9")).isEmpty();
    }

    @Test
    void locksNobodyOutOfThePlaceFromWhichTheySignedIn() {
        throttle.succeeded("ana", HERE);
        for (int i = 0; i < 50; i++) {
            throttle.failed("ana", "198.51.100." + i);
        }

        assertThat(throttle.pause("ana", HERE)).isEmpty();
    }

    private void fail(String name, String source, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, source);
        }
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record Limits() implements SignInConfig.Throttle {
        @Override
        public int free() {
            return 5;
        }

        @Override
        public int freeOfSource() {
            return 20;
        }

        @Override
        public int freeOfName() {
            return 50;
        }

        @Override
        public Duration first() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration forget() {
            return Duration.ofMinutes(30);
        }
    }
}
