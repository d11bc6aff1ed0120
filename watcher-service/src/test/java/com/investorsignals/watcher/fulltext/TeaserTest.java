package com.investorsignals.watcher.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeaserTest {

    @ParameterizedTest
    @CsvSource({
        "0,     '',        true",
        "300,   '.',       true",
        "1499,  '',        true",
        "1500,  '.',       false",
        "1500,  '…',       true",
        "1500,  '[…]',     true",
        "1500,  ' [...] ', true",
        "1500,  'wait... no.', false",
        "90000, '.',       false",
    })
    void isShortOrEndsInTheMiddle(int length, String end, boolean teaser) {
        assertThat(Teaser.is(TeaserEntry.of("Title", "x".repeat(length) + end))).isEqualTo(teaser);
    }
}
