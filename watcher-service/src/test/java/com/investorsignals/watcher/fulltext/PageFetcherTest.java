package com.investorsignals.watcher.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.FailureReason;
import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageFetcherTest {
    private static final URI ADDRESS = URI.create("https://ledger.example/1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String HTML = "<html><body>Here it is.</body></html>";

    @ParameterizedTest
    @CsvSource({
        "200, Page",
        "203, Page",
        "204, REFUSED for good",
        "301, Elsewhere",
        "302, Elsewhere",
        "307, Elsewhere",
        "304, REFUSED for good",
        "401, REFUSED for good",
        "402, REFUSED for good",
        "403, REFUSED for good",
        "404, REFUSED for 60 s",
        "410, REFUSED for good",
        "429, TooMany for 60 s",
        "451, REFUSED for good",
        "500, REFUSED for 60 s",
        "503, REFUSED for 60 s",
    })
    void takesAnAnswerForWhatItMeans(int status, String meaning) {
        Headers headers = new Headers(Map.of("Retry-After", "60", "Location", "/2"));

        assertThat(told(read(status, headers, HTML))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "/2,                     https://ledger.example/2",
        "//other.example/2,      https://other.example/2",
        "http://10.0.0.1/,       http://10.0.0.1/",
    })
    void saysWhereAPageIsInstead(String location, String address) {
        assertThat(read(302, new Headers(Map.of("Location", location)), ""))
                .isInstanceOfSatisfying(
                        PageAnswer.Elsewhere.class,
                        answer -> assertThat(answer.to().uri()).hasToString(address));
    }

    @Test
    void goesToNoAddressThatIsNone() {
        assertThat(told(read(302, new Headers(Map.of("Location", "file:///etc/passwd")), "")))
                .isEqualTo("FAILED for good");
        assertThat(told(read(302, new Headers(Map.of()), ""))).isEqualTo("REFUSED for good");
    }

    @Test
    void takesNoChallengeForAPage() {
        String challenge = "<html><head><title>Just a moment...</title></head></html>";

        assertThat(told(read(403, new Headers(Map.of()), challenge))).isEqualTo("CHALLENGED for good");
        assertThat(told(read(200, new Headers(Map.of()), challenge))).isEqualTo("CHALLENGED for good");
    }

    @Test
    void readsNoPageThatIsTooLarge() {
        assertThat(told(read(200, new Headers(Map.of()), "x".repeat(1_001)))).isEqualTo("TOO_LARGE for good");
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_LARGE,    TOO_LARGE for good",
        "TIMEOUT,      FAILED for 0 s",
        "UNKNOWN_HOST, FAILED for 0 s",
        "BROKEN,       FAILED for 0 s",
    })
    void triesAgainWhatMayWorkLater(FailureReason reason, String meaning) {
        assertThat(told(PageFetcher.read(new OutboundAnswer.Failed(reason, "It failed"), 1_000, NOW)))
                .isEqualTo(meaning);
    }

    @Test
    void doesNotTryAgainWhatIsRefused() {
        assertThat(told(PageFetcher.read(new OutboundAnswer.Refused("leads to 10.0.0.1"), 1_000, NOW)))
                .isEqualTo("FAILED for good");
    }

    private static PageAnswer read(int status, Headers headers, String body) {
        OutboundAnswer answer = new OutboundAnswer.Answered(
                status, headers, body.getBytes(StandardCharsets.UTF_8), ADDRESS, Optional.empty());
        return PageFetcher.read(answer, 1_000, NOW);
    }

    private static String told(PageAnswer answer) {
        return switch (answer) {
            case PageAnswer.Page _ -> "Page";
            case PageAnswer.Elsewhere _ -> "Elsewhere";
            case PageAnswer.TooMany(Duration pause) -> "TooMany for " + pause.toSeconds() + " s";
            case PageAnswer.Later(Duration pause, FullTextOutcome trouble) ->
                trouble + " for " + pause.toSeconds() + " s";
            case PageAnswer.Never(FullTextOutcome why) -> why + " for good";
        };
    }
}
