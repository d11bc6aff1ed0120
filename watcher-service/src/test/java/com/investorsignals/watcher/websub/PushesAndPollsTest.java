package com.investorsignals.watcher.websub;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static com.investorsignals.watcher.websub.HubbedFeed.item;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.process.OtherWatcher;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.smallrye.reactive.messaging.memory.InMemorySink;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What hubs push while polls of the same feed go on. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class PushesAndPollsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true))
            .build();

    @Inject
    @Any
    InMemoryConnector connector;

    @Inject
    FeedRows feeds;

    @Inject
    Leases leases;

    @Inject
    LeasedFeeds leased;

    @Inject
    OtherWatcher others;

    private final ConformingHub hub = new ConformingHub();
    private final HubbedFeed feed = new HubbedFeed(SITE);
    private Pushes pushes;

    @BeforeEach
    void listen() {
        InMemorySink<ArticlePublished> articles = connector.sink("articles");
        articles.clear();
        pushes = new Pushes(hub, feed, articles);
    }

    @AfterEach
    void close() {
        feeds.clear();
        hub.close();
    }

    @Test
    void publishesOnceWhatIsPushedFirstAndPolledThen() {
        pushes.subscribed(item("one"));
        pushes.push(item("two"));
        eventually().untilAsserted(() -> assertThat(pushes.titles()).contains("Title of two"));

        feed.serve(hub.url(), item("two"), item("one"));
        feed.poll().body("outcome", is("read")).body("published", is(0)).body("edited", is(0));

        assertThat(pushes.titles()).containsExactly("Title of one", "Title of two");
    }

    @Test
    void publishesOnceWhatIsPushedWhileAPollIsOnItsWay() {
        pushes.subscribed(item("one"));
        feed.answer(ok(feed.body(hub.url(), item("two"), item("one"))).withFixedDelay(2_000));
        given().post("/api/feeds/" + feed.id() + "/poll").then().statusCode(202);
        eventually().until(this::isLeased);

        assertThat(pushes.push(item("two"), item("three"))).containsExactly(202);

        eventually().untilAsserted(() -> assertThat(pushes.titles()).contains("Title of two", "Title of three"));
        eventually().until(() -> !isLeased());
        assertThat(pushes.titles()).containsExactlyInAnyOrder("Title of one", "Title of two", "Title of three");
    }

    @Test
    void keepsWhatIsPushedUntilTheFeedIsFree() {
        pushes.subscribed(item("one"));
        Lease poll = claim();

        assertThat(pushes.push(item("two"))).containsExactly(202);
        assertThat(pushes.push(item("three"))).containsExactly(202);
        assertThat(pushes.titles()).containsExactly("Title of one");
        leased.giveBack(poll, Duration.ofHours(1), Duration.ZERO);

        eventually()
                .untilAsserted(() ->
                        assertThat(pushes.titles()).containsExactly("Title of one", "Title of two", "Title of three"));
    }

    @Test
    void readsWhatAReplicaLeftBehindThatDied() {
        pushes.subscribed(item("one"));
        feeds.change(feed.id(), row -> {
            row.leaseToken = UUID.randomUUID();
            row.leaseUntil = Instant.now().plusSeconds(3);
        });

        pushes.push(item("two"));

        eventually().untilAsserted(() -> assertThat(pushes.titles()).contains("Title of two"));
    }

    @Test
    void leavesAloneWhatPollsKnowOfTheFeed() {
        feed.watchedAt(hub.url(), item("one"));
        feed.verified();
        feed.answer(ok(feed.body(hub.url(), item("two"), item("one"))).withHeader("ETag", "\"v1\""));
        feed.poll().body("published", is(1));
        Instant next = Instant.parse(feed.view().extract().path("nextPollAt"));
        Instant read = Instant.parse(feed.view().extract().path("lastSuccessAt"));

        pushes.push(item("three"));
        eventually().untilAsserted(() -> assertThat(pushes.titles()).contains("Title of three"));

        feed.view().body("etag", is("\"v1\"")).body("lastError", nullValue());
        assertThat(Instant.parse(feed.view().extract().path("nextPollAt"))).isEqualTo(next);
        assertThat(Instant.parse(feed.view().extract().path("lastSuccessAt"))).isEqualTo(read);
        feed.answer(ok("").withStatus(500));
        SITE.stubFor(
                any(anyUrl()).withHeader("If-None-Match", equalTo("\"v1\"")).willReturn(ok().withStatus(304)));
        feed.poll().body("outcome", is("not-modified"));
    }

    @Test
    void pollsWhatItHasNoRoomFor() {
        pushes.subscribed(item("one"));
        feeds.change(feed.id(), row -> row.lastPolledAt = Instant.now().minus(Duration.ofHours(1)));
        Lease poll = claim();

        IntStream.range(0, 21).forEach(i -> pushes.push(item("n" + i)));

        assertThat(Instant.parse(feed.view().extract().path("nextPollAt")))
                .isBefore(Instant.now().plusSeconds(1));
        feed.serve(hub.url(), item("n20"));
        leased.giveBack(poll, Duration.ZERO, Duration.ZERO);
        eventually().untilAsserted(() -> assertThat(pushes.titles()).hasSize(22).doesNotHaveDuplicates());
    }

    /** The push would end the next one too that reads it; what it tells of is in the feed. */
    @Test
    void pollsInsteadOfAPushThatTwoProcessesDidNotOutlive() {
        pushes.subscribed(item("one"));
        feeds.change(feed.id(), row -> row.lastPolledAt = Instant.now().minus(Duration.ofHours(1)));
        Lease poll = claim();
        pushes.push(item("two"));
        others.change("UPDATE pushes SET cut_short = 1, reading_by = '" + others.ended() + "'");
        feed.serve(hub.url(), item("three"), item("one"));

        leased.giveBack(poll, Duration.ofHours(1), Duration.ZERO);

        eventually().untilAsserted(() -> assertThat(pushes.titles()).containsExactly("Title of one", "Title of three"));
    }

    private Lease claim() {
        eventually().until(() -> !isLeased());
        return leases.claim(UUID.fromString(feed.id()), LONG).orElseThrow();
    }

    private boolean isLeased() {
        AtomicBoolean leased = new AtomicBoolean();
        feeds.change(feed.id(), row -> leased.set(row.leaseToken != null));
        return leased.get();
    }
}
