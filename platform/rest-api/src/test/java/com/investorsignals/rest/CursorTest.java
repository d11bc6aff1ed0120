package com.investorsignals.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor PLACE = new Cursor(Instant.parse("2026-11-23T09:41:07.123456Z"), new UUID(7, -9));

    @Test
    void findsItsPlaceAgain() {
        assertThat(Cursor.parse(PLACE.toString())).contains(PLACE);
        assertThat(Cursor.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA", "hello there"})
    void refusesWhatItNeverGave(String text) {
        assertThatThrownBy(() -> Cursor.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()
                                        .violations()
                                        .getFirst()
                                        .field())
                                .isEqualTo("cursor"));
    }

    @Test
    void namesTheNextPageOnlyWhereThereIsOne() {
        Page<Integer> full = Page.of(List.of(1, 2, 3), 2, row -> row, row -> PLACE);
        Page<Integer> last = Page.of(List.of(1, 2), 2, row -> row, row -> PLACE);

        assertThat(full).isEqualTo(new Page<>(List.of(1, 2), PLACE.toString()));
        assertThat(last.next()).isNull();
    }
}
