package com.investorsignals.watcher.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosisTest {
    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");

    static Stream<Arguments> feeds() {
        return Stream.of(
                feed("new", "has not been polled yet", feed -> {}),
                feed("ok", "works; last read 5 minutes ago", read(listing(10, 10, Duration.ofHours(1)))),
                feed("ok", "works; last read 5 minutes ago", read(null)),
                feed(
                        "ok",
                        "works; last read 5 minutes ago, pushed since",
                        read(null).andThen(feed -> feed.pushed = true)),
                feed("empty", "can be read, but has no items", read(listing(0, 0, Duration.ZERO))),
                feed("undated", "all its items lack a date", read(listing(3, 0, Duration.ZERO))),
                feed(
                        "silent",
                        "has published nothing for 9 days; it usually does every 5 hours",
                        read(listing(10, 10, Duration.ofDays(9)))),
                feed(
                        "failing",
                        "fails since its last poll, a minute ago: The server answered 500",
                        read(listing(3, 0, Duration.ZERO))
                                .andThen(feed -> feed.recordFailure(NOW.minusSeconds(70), "The server answered 500"))),
                feed(
                        "failing",
                        "fails for 3 hours, 2 times in a row: The server answered 404",
                        failed("The server answered 500")
                                .andThen(feed -> feed.recordFailure(NOW, "The server answered 404"))),
                feed(
                        "challenge",
                        "answers with a challenge page instead of a feed for 3 hours, 2 times in a row",
                        failed("The server answered 500").andThen(feed -> feed.recordChallenge(NOW, "A challenge"))),
                feed(
                        "disabled",
                        "was disabled after 3 hours of nothing but failures, 1 in a row; the last: No connection",
                        failed("No connection").andThen(feed -> feed.status = FeedStatus.DISABLED)),
                feed("gone", "is gone: It said 410", feed -> feed.stop(NOW, "It said 410")),
                feed("paused", "is paused", failed("No connection").andThen(feed -> feed.status = FeedStatus.PAUSED)));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void saysHowAFeedFares(String state, String words, Consumer<Feed> past) {
        Feed feed = new Feed();
        past.accept(feed);

        feed.diagnose(NOW);

        HealthView health = HealthView.of(feed, NOW);
        assertThat(health.state().word()).isEqualTo(state);
        assertThat(health.words()).isEqualTo(words);
    }

    @Test
    void saysOfAFeedThatWasSilentOnlyWhatIsStillKnown() {
        Feed feed = new Feed();
        read(null).accept(feed);
        feed.health = HealthState.SILENT;

        HealthView health = HealthView.of(feed, NOW);

        assertThat(health.state()).isEqualTo(HealthState.OK);
        assertThat(health.words()).isEqualTo("works; last read 5 minutes ago");
    }

    @Test
    void saysThatAFeedIsGoneThoughNobodyKnowsWhy() {
        Feed feed = new Feed();
        feed.health = HealthState.GONE;

        assertThat(HealthView.of(feed, NOW).words()).isEqualTo("is gone");
    }

    private static Arguments feed(String state, String words, Consumer<Feed> past) {
        return Arguments.of(state, words, past);
    }

    private static Consumer<Feed> read(@Nullable Listing listing) {
        return feed -> {
            feed.recordSuccess(NOW.minus(Duration.ofMinutes(5)));
            feed.listing = listing;
        };
    }

    private static Consumer<Feed> failed(String error) {
        return feed -> feed.recordFailure(NOW.minus(Duration.ofHours(3)), error);
    }

    private static Listing listing(int listed, int dated, Duration age) {
        return new Listing(listed, dated, NOW.minus(age), Duration.ofHours(5), Duration.ofDays(3));
    }
}
