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
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 14 Jan 2025 09:30:00 IST                     | 2025-01-14T04:00:00Z
            Tue, 14 Jan 2025 09:30:00 sgt                     | 2025-01-14T01:30:00Z
            Tue, 14 Jan 2025 09:30:00 HKT                     | 2025-01-14T01:30:00Z
            Tue, 14 Jan 2025 09:30:00 NZDT                    | 2025-01-13T20:30:00Z
            Tue, 14 Jan 2025 09:30:00 ACDT                    | 2025-01-13T23:00:00Z
            Tue, 14 Jan 2025 09:30:00 NPT                     | 2025-01-14T03:45:00Z
            Tue, 14 Jan 2025 09:30:00 BRT                     | 2025-01-14T12:30:00Z
            Tue, 14 Jan 2025 09:30:00 NST                     | 2025-01-14T13:00:00Z
            Tue, 14 Jan 2025 09:30:00 SAST                    | 2025-01-14T07:30:00Z
            Tue, 14 Jan 2025 09:30:00 ET                      | 2025-01-14T14:30:00Z
            Mon, 14 Jul 2025 09:30:00 ET                      | 2025-07-14T13:30:00Z
            Mon, 14 Jul 2025 09:30:00 CT                      | 2025-07-14T14:30:00Z
            Mon, 14 Jul 2025 09:30:00 Mountain Time           | 2025-07-14T15:30:00Z
            Mon, 14 Jul 2025 09:30:00 PST8PDT                 | 2025-07-14T16:30:00Z
            Mon, 14 Jul 2025 09:30:00 Eastern Daylight Time   | 2025-07-14T13:30:00Z
            Mon, 14 Jul 2025 09:30:00 Europe/Berlin           | 2025-07-14T07:30:00Z
            Mon, 14 Jul 2025 09:30:00 America/Argentina/Salta | 2025-07-14T12:30:00Z
            Mon Jul 14 09:30:00 Asia/Kolkata 2025             | 2025-07-14T04:00:00Z
            2025-07-14T09:30:00+02:00[Europe/Berlin]          | 2025-07-14T07:30:00Z
            2025-07-14T09:30:00[Europe/Berlin]                | 2025-07-14T07:30:00Z
            Mon, 14 Jul 2025 09:30:00 A                       | 2025-07-14T09:30:00Z
            Mon, 14 Jul 2025 09:30:00 QQT                     | 2025-07-14T09:30:00Z
            Mon, 14 Jul 2025 09:30:00 UTC +5:30               | 2025-07-14T04:00:00Z
            Mon, 14 Jul 2025 09:30:00 GMT-0500 (EST)          | 2025-07-14T14:30:00Z
            Mon, 14 Jul 2025 09:30:00 +02:00:00               | 2025-07-14T07:30:00Z
            Mon, 14 Jul 2025 09:30:00 +05.30                  | 2025-07-14T04:00:00Z
            Mon, 14 Jul 2025 09:30:00 - 0400                  | 2025-07-14T13:30:00Z
            Mon, 14 Jul 2025 09:30:00 −04:00                  | 2025-07-14T13:30:00Z
            Mon, 14 Jul 2025 09:30:00 +0530 IST               | 2025-07-14T04:00:00Z
            Mon, 14 Jul 2025 09:30:00 +2                      | 2025-07-14T07:30:00Z
            """)
    void knowsZonesByTheirNamesAndOffsets(String text, Instant expected) {
        assertThat(FeedDates.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-176, 2025-06-25T00:00:00Z",
        "2024366, 2024-12-31T00:00:00Z",
        "2025-176T10:00:00Z, 2025-06-25T10:00:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z"
    })
    void readsDaysOfTheYearAndLeapSeconds(String text, Instant expected) {
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
                "0000-00-00 00:00:00",
                "2017-21-01",
                "2025-02-30",
                "2025-02-29",
                "2025-00-00",
                "2025-366",
                "2025-000",
                "2025-06-25T25:00:00Z",
                "2025-06-25T10:60:00Z",
                "2025-06-25T10:00:61Z",
                "2025-06-25T24:00:01Z",
                "Mon, 31 Nov 2025 10:00:00 EST",
                "June 31, 2025 10:00 AM",
                "20250230T100000Z",
                "06/31/2025",
                "Mon, 14 Jul 2025 25:30 PM"
            })
    void guessesNoDate(String text) {
        assertThat(FeedDates.parse(text)).isNull();
    }
}
