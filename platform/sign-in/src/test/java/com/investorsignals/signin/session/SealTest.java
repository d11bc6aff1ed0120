package com.investorsignals.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    private final Seal seal = new Seal("a key of sixteen", "link");

    @Test
    void holdsForItsTextUntilItExpires() {
        String made = seal.of("/stories/1", TOMORROW);

        assertThat(seal.holds(made, "/stories/1", NOW)).isTrue();
        assertThat(seal.holds(made, "/stories/1", TOMORROW)).isFalse();
    }

    @Test
    void holdsForNothingElse() {
        String made = seal.of("/stories/1", TOMORROW);

        assertThat(seal.holds(made, "/stories/2", NOW)).isFalse();
        assertThat(new Seal("another key, also long", "link").holds(made, "/stories/1", NOW))
                .isFalse();
        assertThat(new Seal("a key of sixteen", "form").holds(made, "/stories/1", NOW))
                .isFalse();
    }

    @Test
    void cannotBeMadeToLastLonger() {
        String made = seal.of("/stories/1", NOW.minusSeconds(1));
        String later = seal.of("/stories/1", TOMORROW);

        String forged = later.substring(0, later.indexOf('.')) + made.substring(made.indexOf('.'));

        assertThat(seal.holds(forged, "/stories/1", NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", ".abc", "zzzzzzzzzzzzzzzz.abc", "%00.<script>"})
    void takesNothingMalformed(String malformed) {
        assertThat(seal.holds(malformed, "/stories/1", NOW)).isFalse();
    }

    @Test
    void fitsIntoALinkAsItIs() {
        assertThat(seal.of("/stories/1", TOMORROW)).matches("[A-Za-z0-9._-]+");
    }
}
