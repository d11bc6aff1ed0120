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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.Lease;
import com.investorsignals.watcher.feed.LeasedFeeds;
import com.investorsignals.watcher.feed.Leases;
import com.investorsignals.watcher.websub.Subscriber.Signing;
import io.micrometer.core.instrument.MeterRegistry;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hubs push, on its way to the topic. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class DistributionTest {
    private static final String RSS = "application/rss+xml";
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
    MeterRegistry metrics;

    private final ConformingHub hub = new ConformingHub();
    private final HubbedFeed feed = new HubbedFeed(SITE);
    private InMemorySink<ArticlePublished> articles;

    @BeforeEach
    void listen() {
        articles = connector.sink("articles");
        articles.clear();
    }

    @AfterEach
    void close() {
        feeds.clear();
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
    void publishesWhatIsPushedAndSigned(String method) {
        subscribed(item("one"));

        assertThat(push(Signing.by(method), item("two"))).containsExactly(202);

        eventually().untilAsserted(() -> assertThat(titles()).containsExactly("Title of one", "Title of two"));
        ArticlePublished pushed = published().getLast();
        assertThat(pushed.history()).isFalse();
        assertThat(pushed.url()).hasToString("https://news.example.com/two");
        assertThat(pushed.feed().title()).isEqualTo("The Example");
        eventually().untilAsserted(() -> feed.view().body("articleCount", is(2)));
    }

    static Stream<Arguments> bad() {
        Signing wrongSecret = (secret, body) -> Signing.by("sha256").field(secret + "x", body);
        Signing wrongBody = (secret, body) -> Signing.by("sha256").field(secret, new byte[] {1});
        Signing wrongMethod =
                (secret, body) -> Signing.by("sha1").field(secret, body).map(field -> field.replace("sha1", "sha256"));
        Signing none = (secret, body) -> Optional.empty();
        return Stream.of(wrongSecret, wrongBody, wrongMethod, none).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void ignoresWhatIsNotSignedByItsHub(Signing signing) {
        subscribed(item("one"));
        double before = ignored();

        assertThat(push(signing, item("bad"))).containsExactly(202);
        assertThat(push(Signing.by("sha256"), item("good"))).containsExactly(202);

        eventually().untilAsserted(() -> assertThat(titles()).contains("Title of good"));
        assertThat(titles()).containsExactly("Title of one", "Title of good");
        assertThat(ignored()).isEqualTo(before + 1);
    }

    @Test
    void publishesOnceWhatIsPushedFirstAndPolledThen() {
        subscribed(item("one"));
        push(item("two"));
        eventually().untilAsserted(() -> assertThat(titles()).contains("Title of two"));

        feed.serve(hub.url(), item("two"), item("one"));
        feed.poll().body("outcome", is("read")).body("published", is(0)).body("edited", is(0));

        assertThat(titles()).containsExactly("Title of one", "Title of two");
    }

    @Test
    void publishesOnceWhatIsPushedWhileAPollIsOnItsWay() {
        subscribed(item("one"));
        feed.answer(ok(feed.body(hub.url(), item("two"), item("one"))).withFixedDelay(2_000));
        given().post("/api/feeds/" + feed.id() + "/poll").then().statusCode(202);
        eventually().until(this::isLeased);

        assertThat(push(item("two"), item("three"))).containsExactly(202);

        eventually().untilAsserted(() -> assertThat(titles()).contains("Title of two", "Title of three"));
        eventually().until(() -> !isLeased());
        assertThat(titles()).containsExactlyInAnyOrder("Title of one", "Title of two", "Title of three");
    }

    @Test
    void keepsWhatIsPushedUntilTheFeedIsFree() {
        subscribed(item("one"));
        Lease poll = claim();

        assertThat(push(item("two"))).containsExactly(202);
        assertThat(push(item("three"))).containsExactly(202);
        assertThat(titles()).containsExactly("Title of one");
        leased.giveBack(poll, Duration.ofHours(1), Duration.ZERO);

        eventually()
                .untilAsserted(
                        () -> assertThat(titles()).containsExactly("Title of one", "Title of two", "Title of three"));
    }

    @Test
    void readsWhatAReplicaLeftBehindThatDied() {
        subscribed(item("one"));
        feeds.change(feed.id(), row -> {
            row.leaseToken = UUID.randomUUID();
            row.leaseUntil = Instant.now().plusSeconds(3);
        });

        push(item("two"));

        eventually().untilAsserted(() -> assertThat(titles()).contains("Title of two"));
    }

    @Test
    void leavesAloneWhatPollsKnowOfTheFeed() {
        feed.watchedAt(hub.url(), item("one"));
        feed.verified();
        feed.answer(ok(feed.body(hub.url(), item("two"), item("one"))).withHeader("ETag", "\"v1\""));
        feed.poll().body("published", is(1));
        Instant next = Instant.parse(feed.view().extract().path("nextPollAt"));
        Instant read = Instant.parse(feed.view().extract().path("lastSuccessAt"));

        push(item("three"));
        eventually().untilAsserted(() -> assertThat(titles()).contains("Title of three"));

        feed.view().body("etag", is("\"v1\"")).body("lastError", nullValue());
        assertThat(Instant.parse(feed.view().extract().path("nextPollAt"))).isEqualTo(next);
        assertThat(Instant.parse(feed.view().extract().path("lastSuccessAt"))).isEqualTo(read);
        feed.answer(ok("").withStatus(500));
        SITE.stubFor(
                any(anyUrl()).withHeader("If-None-Match", equalTo("\"v1\"")).willReturn(ok().withStatus(304)));
        feed.poll().body("outcome", is("not-modified"));
    }

    @Test
    void pollsSoonWhatWasPushedButCannotBeRead() {
        subscribed(item("one"));
        feeds.change(feed.id(), row -> row.lastPolledAt = Instant.now().minus(Duration.ofHours(1)));
        feed.serve(hub.url(), item("two"), item("one"));

        assertThat(hub.publish(feed.topic(), "text/html", "<html><body>Sorry</body></html>"))
                .containsExactly(202);

        eventually().untilAsserted(() -> assertThat(titles()).contains("Title of two"));
        feed.view().body("health.state", is("ok"));
        given().get("/api/feeds/" + feed.id() + "/polls")
                .then()
                .body("items.outcome", hasItems("pushed", "read"))
                .body("items.error", hasItem(containsString("Its hub pushed what cannot be read: It is an HTML page")));
    }

    @Test
    void pollsWhatItHasNoRoomFor() {
        subscribed(item("one"));
        feeds.change(feed.id(), row -> row.lastPolledAt = Instant.now().minus(Duration.ofHours(1)));
        Lease poll = claim();

        IntStream.range(0, 21).forEach(i -> push(item("n" + i)));

        assertThat(Instant.parse(feed.view().extract().path("nextPollAt")))
                .isBefore(Instant.now().plusSeconds(1));
        feed.serve(hub.url(), item("n20"));
        leased.giveBack(poll, Duration.ZERO, Duration.ZERO);
        eventually().untilAsserted(() -> assertThat(titles()).hasSize(22).doesNotHaveDuplicates());
    }

    @Test
    void tellsAHubThatWasLeftThatItIsOver() {
        subscribed(item("one"));
        hub.answer(503);
        feed.become("paused");
        eventually().until(() -> feed.subscription().isEmpty());

        assertThat(push(item("two"))).containsExactly(410);

        assertThat(hub.subscribers()).isEmpty();
        assertThat(titles()).containsExactly("Title of one");
    }

    private void subscribed(String... items) {
        feed.watchedAt(hub.url(), items);
        eventually().until(() -> !hub.subscribers().isEmpty());
    }

    private List<Integer> push(String... items) {
        return push(Signing.by("sha256"), items);
    }

    /** The new entries alone, as a hub may. */
    private List<Integer> push(Signing signing, String... items) {
        return hub.publish(feed.topic(), RSS, feed.body(hub.url(), items), signing);
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

    private double ignored() {
        return metrics.counter("websub.pushes", "outcome", "ignored").count();
    }

    private List<ArticlePublished> published() {
        return articles.received().stream()
                .<ArticlePublished>map(Message::getPayload)
                .filter(article -> article.feed().id().toString().equals(feed.id()))
                .toList();
    }

    private List<String> titles() {
        return published().stream().map(ArticlePublished::title).toList();
    }
}
