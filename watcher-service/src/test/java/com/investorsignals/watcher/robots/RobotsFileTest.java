package com.investorsignals.watcher.robots;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.FailureReason;
import com.investorsignals.outbound.Headers;
import com.investorsignals.outbound.OutboundAnswer;
import com.investorsignals.watcher.robots.RobotsFile.Standing;
import com.investorsignals.watcher.robots.RobotsRules.Permission;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RobotsFileTest {
    private static final URI SITE = URI.create("https://news.example/robots.txt");
    private static final URI PAGE = URI.create("https://news.example/news/1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            200, -,     STATED,      PT24H
            204, -,     STATED,      PT24H
            304, -,     UNREACHABLE, PT10M
            401, -,     ABSENT,      PT24H
            403, -,     ABSENT,      PT24H
            404, -,     ABSENT,      PT24H
            410, -,     ABSENT,      PT24H
            429, -,     UNREACHABLE, PT10M
            429, 3600,  UNREACHABLE, PT1H
            429, 1,     UNREACHABLE, PT10M
            500, -,     UNREACHABLE, PT10M
            503, 99999, UNREACHABLE, PT24H
            """)
    void standsForWhatTheAnswerMeans(int status, @Nullable String retryAfter, Standing standing, Duration freshFor) {
        Headers headers = new Headers(retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter));

        RobotsFile file = RobotsFile.of(answer(status, headers, "User-agent: *\nDisallow: /news"), NOW);

        assertThat(file.standing()).isEqualTo(standing);
        assertThat(file.freshFor()).isEqualTo(freshFor);
    }

    @ParameterizedTest
    @CsvSource({"STATED,FORBIDDEN", "ABSENT,ALLOWED", "UNREACHABLE,UNKNOWN"})
    void allowsEverythingWithoutRulesAndNothingWithoutAnAnswer(Standing standing, Permission permission) {
        byte[] rules = "User-agent: *\nDisallow: /news".getBytes(StandardCharsets.UTF_8);

        RobotsFile file = new RobotsFile(standing, rules, Duration.ofDays(1));

        assertThat(file.rules().permission(PAGE)).isEqualTo(permission);
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void isUnreachableWhenThereIsNoAnswerAndAbsentAfterTooManyRedirects(FailureReason reason) {
        RobotsFile file = RobotsFile.of(new OutboundAnswer.Failed(reason, "It failed"), NOW);

        assertThat(file.standing())
                .isEqualTo(reason == FailureReason.TOO_MANY_REDIRECTS ? Standing.ABSENT : Standing.UNREACHABLE);
    }

    @Test
    void isUnreachableWhereItLeadsToAnAddressThatIsRefused() {
        RobotsFile file = RobotsFile.of(new OutboundAnswer.Refused("leads to 10.0.0.1"), NOW);

        assertThat(file.standing()).isEqualTo(Standing.UNREACHABLE);
    }

    @Test
    void isReadToTheLastWholeLineOfItsFirst500Kibibytes() {
        String rules = "User-agent: *\nDisallow: /news\n";
        String comment = "# " + "x".repeat(200) + "\n";
        String atTheEdge = comment.repeat(512_000 / comment.length()) + "Allow: /news/1 and on\n";

        RobotsFile file = RobotsFile.of(answer(200, new Headers(Map.of()), rules + atTheEdge.repeat(2)), NOW);

        assertThat(file.body()).hasSizeLessThanOrEqualTo(512_000).endsWith((byte) '\n');
        assertThat(file.rules().permission(PAGE)).isEqualTo(Permission.FORBIDDEN);
    }

    private static OutboundAnswer answer(int status, Headers headers, String body) {
        return new OutboundAnswer.Answered(
                status, headers, body.getBytes(StandardCharsets.UTF_8), SITE, Optional.empty());
    }
}
