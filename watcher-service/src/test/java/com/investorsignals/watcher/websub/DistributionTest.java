package com.investorsignals.watcher.websub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static com.investorsignals.watcher.websub.HubbedFeed.item;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.events.ArticlePublished;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
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
import java.util.Optional;
import java.util.stream.Stream;
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
    MeterRegistry metrics;

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

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha256", "sha384", "sha512"})
    void publishesWhatIsPushedAndSigned(String method) {
        pushes.subscribed(item("one"));

        assertThat(pushes.push(Signing.by(method), item("two"))).containsExactly(202);

        eventually().untilAsserted(() -> assertThat(pushes.titles()).containsExactly("Title of one", "Title of two"));
        ArticlePublished pushed = pushes.published().getLast();
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
        pushes.subscribed(item("one"));
        double before = ignored();

        assertThat(pushes.push(signing, item("bad"))).containsExactly(202);
        assertThat(pushes.push(Signing.by("sha256"), item("good"))).containsExactly(202);

        eventually().untilAsserted(() -> assertThat(pushes.titles()).contains("Title of good"));
        assertThat(pushes.titles()).containsExactly("Title of one", "Title of good");
        assertThat(ignored()).isEqualTo(before + 1);
    }

    @Test
    void pollsSoonWhatWasPushedButCannotBeRead() {
        pushes.subscribed(item("one"));
        feeds.change(feed.id(), row -> row.lastPolledAt = Instant.now().minus(Duration.ofHours(1)));
        feed.serve(hub.url(), item("two"), item("one"));

        assertThat(hub.publish(feed.topic(), "text/html", "<html><body>Sorry</body></html>"))
                .containsExactly(202);

        eventually().untilAsserted(() -> assertThat(pushes.titles()).contains("Title of two"));
        feed.view().body("health.state", is("ok"));
        given().get("/api/feeds/" + feed.id() + "/polls")
                .then()
                .body("items.outcome", hasItems("pushed", "read"))
                .body("items.error", hasItem(containsString("Its hub pushed what cannot be read: It is an HTML page")));
    }

    @Test
    void tellsAHubThatWasLeftThatItIsOver() {
        pushes.subscribed(item("one"));
        hub.answer(503);
        feed.become("paused");
        eventually().until(() -> feed.subscription().isEmpty());

        assertThat(pushes.push(item("two"))).containsExactly(410);

        assertThat(hub.subscribers()).isEmpty();
        assertThat(pushes.titles()).containsExactly("Title of one");
    }

    private double ignored() {
        return metrics.counter("websub.pushes", "outcome", "ignored").count();
    }
}
