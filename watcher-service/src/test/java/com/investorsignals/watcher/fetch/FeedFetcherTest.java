package com.investorsignals.watcher.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.watcher.fetch.Fetch.NotModified;
import com.investorsignals.watcher.fetch.Fetch.RateLimited;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFetcherTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Validators NONE = new Validators(null, null);

    @ParameterizedTest
    @CsvSource({
        "200, Modified",
        "203, Modified",
        "204, Failed",
        "304, NotModified",
        "400, Failed",
        "401, Failed",
        "403, Failed",
        "404, Failed",
        "410, Gone",
        "429, RateLimited",
        "500, Failed",
        "502, Failed",
        "503, Failed",
    })
    void understandsEveryStatus(int status, String outcome) {
        assertThat(fetch(status, Map.of()).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            429 | 120                           | PT2M
            503 | 3600                          | PT1H
            429 | Sun, 01 Mar 2026 10:05:00 GMT | PT5M
            429 | Sun, 01 Mar 2026 09:00:00 GMT | PT0S
            """)
    void readsHowLongToWait(int status, String retryAfter, Duration wait) {
        assertThat(fetch(status, Map.of("Retry-After", retryAfter)))
                .isEqualTo(new RateLimited(status, Optional.of(wait)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "99999999999999999999"})
    void doesNotUnderstandEveryRetryAfter(String retryAfter) {
        assertThat(fetch(429, Map.of("Retry-After", retryAfter))).isEqualTo(new RateLimited(429, Optional.empty()));
    }

    @Test
    void keepsTheValidatorsThatA304DoesNotRenew() {
        Validators known = new Validators("\"a\"", "Sat, 28 Feb 2026 10:00:00 GMT");

        Fetch fetch = FeedFetcher.fetch(answer(304, Map.of("etag", "\"b\"")), known, NOW);

        assertThat(fetch)
                .isEqualTo(new NotModified(
                        new Validators("\"b\"", "Sat, 28 Feb 2026 10:00:00 GMT"), Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            max-age=600                     | -  | -                             | PT10M
            public, MAX-AGE="600"           | 60 | -                             | PT9M
            max-age=60                      | 90 | -                             | -
            no-cache, max-age=600           | -  | -                             | -
            no-store                        | -  | Sun, 01 Mar 2026 11:00:00 GMT | -
            s-maxage=600                    | -  | -                             | -
            -                               | -  | Sun, 01 Mar 2026 11:00:00 GMT | PT1H
            -                               | -  | Sun, 01 Mar 2026 09:00:00 GMT | -
            -                               | -  | 0                             | -
            max-age=0                       | -  | Sun, 01 Mar 2026 11:00:00 GMT | -
            """)
    void readsHowLongABodyIsFresh(String cacheControl, String age, String expires, Duration fresh) {
        Map<String, String> fields = new java.util.HashMap<>();
        if (cacheControl != null) {
            fields.put("Cache-Control", cacheControl);
        }
        if (age != null) {
            fields.put("Age", age);
        }
        if (expires != null) {
            fields.put("Expires", expires);
        }

        assertThat(FreshnessHeaders.freshFor(new Headers(fields), NOW)).isEqualTo(Optional.ofNullable(fresh));
    }

    private static Fetch fetch(int status, Map<String, String> fields) {
        return FeedFetcher.fetch(answer(status, fields), NONE, NOW);
    }

    private static Answered answer(int status, Map<String, String> fields) {
        return new Answered(
                status, new Headers(fields), new byte[0], URI.create("https://a.example/feed"), Optional.empty());
    }
}
