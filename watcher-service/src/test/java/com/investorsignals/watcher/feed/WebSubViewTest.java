package com.investorsignals.watcher.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.feed.WebSubView.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WebSubViewTest {
    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(10));
    private static final Instant BEFORE = NOW.minusSeconds(1);

    static Stream<Arguments> stands() {
        return Stream.of(
                stand(
                        "named",
                        "hub.example could push, and is not asked to; polled as usual",
                        false,
                        Subscription.NONE),
                stand(
                        "asked",
                        "hub.example was asked to push and has not said yes yet; polled as usual",
                        false,
                        subscription(null, null, null)),
                stand(
                        "asked",
                        "hub.example was asked to push and has not said yes yet; polled as usual",
                        true,
                        subscription(BEFORE, null, null)),
                stand(
                        "subscribed",
                        "hub.example has agreed to push, until 30 Mar 2026, 10:00 UTC; polled as usual until it does",
                        false,
                        subscription(LATER, null, null)),
                stand(
                        "pushed",
                        "pushed by hub.example, until 30 Mar 2026, 10:00 UTC",
                        true,
                        subscription(LATER, null, null)),
                stand(
                        "refused",
                        "hub.example refused: we know you; polled as usual",
                        false,
                        subscription(null, "we know you", null)),
                stand("refused", "hub.example refused; polled as usual", false, subscription(null, "", null)),
                stand(
                        "failing",
                        "hub.example was asked to push in vain: It answered 500; polled as usual",
                        true,
                        subscription(LATER, null, "It answered 500")));
    }

    @ParameterizedTest
    @MethodSource("stands")
    void saysHowAFeedStandsWithItsHub(String state, String words, boolean pushed, Subscription subscription) {
        Feed feed = new Feed();
        feed.hubLinks = new HubLinks("https://hub.example:8443/path", "https://a.example/feed");
        feed.pushed = pushed;

        WebSubView view = Objects.requireNonNull(WebSubView.of(feed, subscription, NOW));

        assertThat(view.state().word()).isEqualTo(state);
        assertThat(view.words()).isEqualTo(words);
    }

    @Test
    void saysNothingOfAFeedWithoutAHub() {
        assertThat(WebSubView.of(new Feed(), Subscription.NONE, NOW)).isNull();
    }

    private static Arguments stand(String state, String words, boolean pushed, Subscription subscription) {
        return Arguments.of(state, words, pushed, subscription);
    }

    private static Subscription subscription(
            @Nullable Instant leaseUntil, @Nullable String refusal, @Nullable String error) {
        return new Subscription(BEFORE, leaseUntil, refusal, error);
    }
}
