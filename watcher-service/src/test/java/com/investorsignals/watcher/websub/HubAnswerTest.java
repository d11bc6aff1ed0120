package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.FailureReason;
import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.outbound.OutboundAnswer.Answered;
import com.investorsignals.watcher.websub.HubAnswer.Accepted;
import com.investorsignals.watcher.websub.HubAnswer.Declined;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubAnswerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void isAcceptedByEverySuccess(int status) {
        assertThat(HubAnswer.of(answered(status, Map.of(), ""), NOW)).isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            422 | text/plain; charset=utf-8 | no such topic | It answered 422: no such topic
            400 | text/plain                | a\tb c         | It answered 400: a b c
            400 | text/plain                | ' '           | It answered 400
            404 | text/html                 | <b>nope</b>   | It answered 404
            500 | application/json          | {}            | It answered 500
            302 | text/plain                | nowhere       | It answered 302: nowhere
            """)
    void saysWhatTheHubSays(int status, String type, String body, String reason) {
        assertThat(HubAnswer.of(answered(status, Map.of("Content-Type", type), body), NOW))
                .isEqualTo(new Declined(reason, Duration.ZERO));
    }

    @Test
    void saysNoMoreOfItThanIsWorthReading() {
        assertThat(HubAnswer.of(answered(400, Map.of("Content-Type", "text/plain"), "x".repeat(10_000)), NOW))
                .isEqualTo(new Declined("It answered 400: " + "x".repeat(200), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "999999, PT24H", "soon, PT0S"})
    void leavesAHubAloneForAsLongAsItWants(String retryAfter, Duration pause) {
        assertThat(HubAnswer.of(answered(429, Map.of("Retry-After", retryAfter), ""), NOW))
                .isEqualTo(new Declined("It answered 429", pause));
    }

    @Test
    void saysWhyThereWasNoAnswer() {
        assertThat(HubAnswer.of(new OutboundAnswer.Refused("is not public"), NOW))
                .isEqualTo(Declined.because("Its address is not public"));
        assertThat(HubAnswer.of(new OutboundAnswer.Failed(FailureReason.CONNECT, "No connection"), NOW))
                .isEqualTo(Declined.because("No connection"));
    }

    private static Answered answered(int status, Map<String, String> headers, String body) {
        return new Answered(
                status,
                new Headers(headers),
                body.getBytes(StandardCharsets.UTF_8),
                URI.create("https://hub.example/"),
                Optional.empty());
    }
}
