package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sun, 01 Mar 2026 10:00:00 GMT             | 2026-03-01T10:00:00Z
            Sun, 1 Mar 2026 10:00:00 +0100            | 2026-03-01T09:00:00Z
            01 Mar 2026 10:00 EST                     | 2026-03-01T15:00:00Z
            Sun, 01 Mar 26 10:00:00 -0530             | 2026-03-01T15:30:00Z
            Sun 01 Mar 2026 10:00:00 Z                | 2026-03-01T10:00:00Z
            Sunday, 01-Mar-26 10:00:00 UTC            | 2026-03-01T10:00:00Z
            Sun, 01 March 2026 10:00:00 PDT           | 2026-03-01T17:00:00Z
            Sun, 01 Mar 2026 10:00:00 GMT+2           | 2026-03-01T08:00:00Z
            Sun, 01 Mar 2026 10:00:00 +0000 (UTC)     | 2026-03-01T10:00:00Z
            Sun, 01 Mar 2026 24:00:00 GMT             | 2026-03-02T00:00:00Z
            Sun, 01 Mar 2026                          | 2026-03-01T00:00:00Z
            So, 01 Mrz 2026 10:00:00 +0100            | 2026-03-01T09:00:00Z
            2026-03-01T10:00:00Z                      | 2026-03-01T10:00:00Z
            2026-03-01T10:00:00.123456+01:00          | 2026-03-01T09:00:00Z
            2026-03-01T10:00:5+01:00                  | 2026-03-01T09:00:05Z
            2026-03-01T10:00:00                       | 2026-03-01T10:00:00Z
            2026-03-01 10:00:00 +0200                 | 2026-03-01T08:00:00Z
            2026-03-01 10:00                          | 2026-03-01T10:00:00Z
            2026-03-01                                | 2026-03-01T00:00:00Z
            2026-03                                   | 2026-03-01T00:00:00Z
            20260301T100000Z                          | 2026-03-01T10:00:00Z
            20260301                                  | 2026-03-01T00:00:00Z
            2026/03/01 10:00:00                       | 2026-03-01T10:00:00Z
            Sun Mar  1 10:00:00 EST 2026              | 2026-03-01T15:00:00Z
            Mar 1, 2026 10:00 PM                      | 2026-03-01T22:00:00Z
            March 1st, 2026 at 12:05 am               | 2026-03-01T00:05:00Z
            03/01/2026 10:00:00                       | 2026-03-01T10:00:00Z
            """)
    void readsWhatFeedsWrite(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Sun, 32 Mar 2026 10:00:00 GMT",
                "2026-13-01",
                "2026-03-01T99:00:00Z",
                "12",
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59-01:00",
                "Sun, 01 Foo 2026 10:00:00 GMT",
                "Sun, 01 Mar 2026 10:00:00 +9900",
                "0000-00-00 00:00:00"
            })
    void guessesNoDate(String text) {
        assertThat(FeedDates.parse(text)).isNull();
    }
}
