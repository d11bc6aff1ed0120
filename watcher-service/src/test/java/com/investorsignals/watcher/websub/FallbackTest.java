package com.investorsignals.watcher.websub;

import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static com.investorsignals.watcher.websub.HubbedFeed.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a feed is polled that is pushed, and when the hub cannot be relied on. The usual interval is an hour here. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class FallbackTest {
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration RARE = Duration.ofHours(6);

    @RegisterExtension
    static final WireMockExtension SITE = HubbedFeed.site();

    @Inject
    FeedRows feeds;

    private final ConformingHub hub = new ConformingHub();
    private final HubbedFeed feed = new HubbedFeed(SITE);

    @AfterEach
    void close() {
        feeds.clear();
        hub.close();
    }

    @Test
    void pollsAsUsualWhileAHubHasOnlyPromised() {
        feed.watchedAt(hub.url(), item("one"));
        feed.verified();

        feed.poll();

        assertThat(nextPollIn()).isBetween(USUAL.minusMinutes(5), USUAL);
    }

    @Test
    void pollsRarelyWhatIsPushedAndNeverStops() {
        polledRarely();

        assertThat(nextPollIn()).isBetween(RARE.minusMinutes(5), RARE);
    }

    @Test
    void pollsAtTheIntervalThatAnAdminSetWhateverIsPushed() {
        pushed();
        feeds.change(feed.id(), row -> row.pollInterval = Duration.ofMinutes(10));

        feed.poll();

        assertThat(nextPollIn()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
    }

    @Test
    void pollsAsUsualAgainWhenAPollFindsWhatWasNotPushed() {
        pushed();

        feed.serve(hub.url(), item("missed"));
        feed.poll().body("published", is(1));

        assertThat(nextPollIn()).isBetween(USUAL.minusMinutes(5), USUAL);
        push(item("three"));
        eventually().until(this::isPushed);
    }

    @Test
    void pollsAtOnceWhenTheHubRefuses() {
        polledRarely();

        hub.deny("no longer");

        awaitPolledAsUsual();
    }

    @Test
    void pollsAtOnceWhenTheHubDoesNotRenew() {
        polledRarely();
        hub.answer(500);

        feed.askHubNow();

        awaitPolledAsUsual();
        hub.publish(feed.topic(), "application/rss+xml", feed.body(hub.url(), item("three")));
        eventually().untilAsserted(() -> feed.view().body("articleCount", is(3)));
        assertThat(isPushed()).isFalse();
    }

    @Test
    void pollsAtOnceWhenTheLeaseIsOver() {
        polledRarely();

        QuarkusTransaction.requiringNew()
                .run(() -> HubSubscription.update(
                        "leaseUntil = ?1 where feedId = ?2",
                        Instant.now().minusSeconds(1),
                        UUID.fromString(feed.id())));

        awaitPolledAsUsual();
    }

    private void pushed() {
        feed.watchedAt(hub.url(), item("one"));
        eventually().until(() -> !hub.subscribers().isEmpty());
        push(item("two"));
        eventually().until(this::isPushed);
        feed.serve(hub.url(), item("two"), item("one"));
    }

    private void polledRarely() {
        pushed();
        feed.poll();
        assertThat(nextPollIn()).isGreaterThan(USUAL);
    }

    private void push(String item) {
        assertThat(hub.publish(feed.topic(), "application/rss+xml", feed.body(hub.url(), item)))
                .containsExactly(202);
    }

    /** By the poll that comes of itself. */
    private void awaitPolledAsUsual() {
        eventually().until(() -> !isPushed() && nextPollIn().compareTo(USUAL) < 0);
        eventually().untilAsserted(() -> assertThat(nextPollIn()).isBetween(USUAL.minusMinutes(5), USUAL));
    }

    private boolean isPushed() {
        AtomicBoolean pushed = new AtomicBoolean();
        feeds.change(feed.id(), row -> pushed.set(row.pushed));
        return pushed.get();
    }

    private Duration nextPollIn() {
        return Duration.between(
                Instant.now(), Instant.parse(feed.view().extract().path("nextPollAt")));
    }
}
