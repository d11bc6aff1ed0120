package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSubscriptionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String TOPIC = "https://a.example/feed";

    @ParameterizedTest
    @CsvSource({"PT240H, PT180H", "PT4H, PT3H", "PT1M, PT1M", "PT1S, PT1M"})
    void isRenewedWellBeforeItEnds(Duration lease, Duration renewal) {
        HubSubscription subscription = wanted();

        subscription.verified(lease, NOW);

        assertThat(subscription.leaseUntil).isEqualTo(NOW.plus(lease));
        assertThat(subscription.dueAt).isEqualTo(NOW.plus(renewal));
    }

    @Test
    void isOnlyWhatTheHubWasAskedFor() {
        HubSubscription subscription = wanted();
        assertThat(subscription.isAsked(Mode.SUBSCRIBE, TOPIC)).isFalse();

        subscription.askedAt = NOW;

        assertThat(subscription.isAsked(Mode.SUBSCRIBE, TOPIC)).isTrue();
        assertThat(subscription.isAsked(Mode.SUBSCRIBE, TOPIC + "/")).isFalse();
        assertThat(subscription.isAsked(Mode.UNSUBSCRIBE, TOPIC)).isFalse();
    }

    @Test
    void isTriedAgainLongAfterARefusal() {
        HubSubscription subscription = wanted();
        subscription.verified(Duration.ofDays(10), NOW);

        subscription.refused("no", NOW);

        assertThat(subscription.leaseUntil).isNull();
        assertThat(subscription.dueAt).isEqualTo(NOW.plus(Duration.ofDays(7)));
        subscription.verified(Duration.ofDays(10), NOW);
        assertThat(subscription.refusal).isNull();
    }

    @Test
    void hasACallbackAndASecretThatNobodyGuesses() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> wanted()))
                .flatExtracting(subscription -> subscription.callback, subscription -> subscription.secret)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(Secrets.isShapedLikeOne(Objects.toString(word)))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "short",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%"
    })
    void looksForNothingThatIsNoCallback(String word) {
        assertThat(Secrets.isShapedLikeOne(word)).isFalse();
    }

    private static HubSubscription wanted() {
        return HubSubscription.wanted(UUID.randomUUID(), "https://hub.example/", TOPIC, NOW);
    }
}
