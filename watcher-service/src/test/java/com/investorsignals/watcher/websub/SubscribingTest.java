package com.investorsignals.watcher.websub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static com.investorsignals.watcher.websub.HubbedFeed.item;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of hubs, and what they make of it. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscribingTest {
    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

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
    void subscribesAtTheHubThatAFeedNames() {
        feed.watchedAt(hub.url(), item("one"));

        eventually().until(() -> hub.subscribers().size() == 1);

        HubForm asked = hub.requests().getFirst();
        assertThat(asked.topic()).isEqualTo(feed.topic());
        assertThat(asked.field("lease_seconds")).isEqualTo("864000");
        assertThat(asked.field("secret")).hasSize(43);
        assertThat(asked.callback()).matches("http://127\\.0\\.0\\.1:\\d+/websub/[\\w-]{43}");
        assertThat(asked.callback()).doesNotContain(asked.field("secret"));
        assertThat(feed.verified().leaseUntil)
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(hub.verifications()).containsExactly(200);
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void answersAHubThatAsksBackBeforeItAnswers() {
        hub.askFirst();
        feed.watchedAt(hub.url(), item("one"));

        feed.verified();

        assertThat(hub.subscribers()).hasSize(1);
        assertThat(hub.requests()).hasSize(1);
    }

    @Test
    void givesEveryFeedACallbackAndASecretOfItsOwn() {
        HubbedFeed other = new HubbedFeed(SITE);
        feed.watchedAt(hub.url(), item("one"));
        other.watchedAt(hub.url(), item("one"));

        eventually().until(() -> hub.subscribers().size() == 2);

        assertThat(hub.subscribers()).extracting(Subscriber::callback).doesNotHaveDuplicates();
        assertThat(hub.subscribers()).extracting(Subscriber::secret).doesNotHaveDuplicates();
    }

    @Test
    void renewsASubscriptionUnderTheSameCallbackAndSecret() {
        hub.grant(3_600);
        feed.watchedAt(hub.url(), item("one"));
        Instant first = Objects.requireNonNull(feed.verified().leaseUntil);
        hub.grant(7_200);

        feed.askHubNow();

        eventually().until(() -> first.plusSeconds(1_800).isBefore(feed.verified().leaseUntil));
        assertThat(hub.requests()).hasSize(2);
        assertThat(hub.requests().get(1)).isEqualTo(hub.requests().get(0));
        assertThat(hub.subscribers()).hasSize(1);
        assertThat(feed.verified().tries).isZero();
    }

    @Test
    void takesARefusalForAnAnswer() {
        hub.deny("not for\r\nyou <b>");
        feed.watchedAt(hub.url(), item("one"));

        eventually()
                .until(() ->
                        feed.subscription().filter(it -> it.refusal != null).isPresent());

        HubSubscription refused = feed.subscription().orElseThrow();
        assertThat(refused.refusal).isEqualTo("not for  you <b>");
        assertThat(refused.leaseUntil).isNull();
        assertThat(refused.dueAt).isAfter(Instant.now().plus(Duration.ofDays(6)));
        assertThat(hub.verifications()).containsExactly(200);
    }

    @Test
    void takesARefusalOfWhatWasVerifiedBefore() {
        feed.watchedAt(hub.url(), item("one"));
        feed.verified();

        hub.deny("no longer");

        assertThat(feed.subscription().orElseThrow().refusal).isEqualTo("no longer");
        assertThat(feed.subscription().orElseThrow().leaseUntil).isNull();
    }

    @Test
    void followsAFeedToAnotherHubAndLeavesTheFirst() {
        try (ConformingHub next = new ConformingHub()) {
            feed.watchedAt(hub.url(), item("one"));
            String callback = feed.verified().callback;

            feed.serve(next.url(), item("one"));
            feed.poll();

            eventually().until(() -> next.subscribers().size() == 1);
            eventually().until(() -> hub.subscribers().isEmpty());
            assertThat(next.subscribers().getFirst().callback()).doesNotContain(callback);
        }
    }

    @Test
    void leavesTheHubOfAFeedThatNamesNoneAnyLonger() {
        feed.watchedAt(hub.url(), item("one"));
        feed.verified();

        feed.serve("no-address:", item("one"));
        feed.poll();

        eventually().until(() -> hub.subscribers().isEmpty());
    }

    @Test
    void leavesTheHubOfAFeedThatIsPausedAndReturnsToIt() {
        feed.watchedAt(hub.url(), item("one"));
        String callback = feed.verified().callback;

        feed.become("paused");
        eventually().until(() -> hub.subscribers().isEmpty());
        feed.become("active");

        eventually().until(() -> hub.subscribers().size() == 1);
        assertThat(hub.subscribers().getFirst().callback()).doesNotContain(callback);
    }

    @Test
    void leavesTheHubOfAFeedThatIsDeleted() {
        feed.watchedAt(hub.url(), item("one"));
        feed.verified();

        given().delete("/api/feeds/" + feed.id()).then().statusCode(204);

        eventually().until(() -> hub.subscribers().isEmpty());
        assertThat(hub.requests().getLast().field("mode")).isEqualTo("unsubscribe");
        assertThat(hub.requests().getLast().field("secret")).isEmpty();
    }

    @Test
    void keepsOfAHubThatIsAwayWhyAndTriesAgainLater() {
        hub.answer(503);
        feed.watchedAt(hub.url(), item("one"));

        eventually()
                .until(() -> feed.subscription().filter(it -> it.error != null).isPresent());

        HubSubscription failed = feed.subscription().orElseThrow();
        assertThat(failed.error).isEqualTo("It answered 503");
        assertThat(failed.tries).isEqualTo(1);
        assertThat(failed.dueAt)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(3)), Instant.now().plus(Duration.ofMinutes(7)));
        feed.askHubNow();
        eventually().until(() -> feed.subscription().filter(it -> it.tries == 2).isPresent());
        assertThat(feed.subscription().orElseThrow().dueAt)
                .isAfter(Instant.now().plus(Duration.ofMinutes(7)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void asksTheHubThatAHubSendsItTo(int status) {
        try (ConformingHub next = new ConformingHub()) {
            hub.redirect(status, next.url());
            feed.watchedAt(hub.url(), item("one"));

            eventually().until(() -> next.subscribers().size() == 1);

            assertThat(feed.verified().hub).isEqualTo(hub.url());
        }
    }

    @Test
    void goesNotRoundInCircles() {
        hub.redirect(307, hub.url());
        feed.watchedAt(hub.url(), item("one"));

        eventually()
                .until(() -> feed.subscription().filter(it -> it.error != null).isPresent());

        assertThat(feed.subscription().orElseThrow().error).isEqualTo("It redirects more than 3 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3:80/hub", "http://169.254.169.254:80/", "http://[::1]:80/hub"})
    void asksNoHubAtAnAddressThatIsNotPublic(String address) {
        feed.watchedAt(address, item("one"));

        eventually()
                .until(() -> feed.subscription().filter(it -> it.error != null).isPresent());

        assertThat(feed.subscription().orElseThrow().error).contains("which is not a public address");
    }

    @Test
    void isSentNowhereElseByAHub() {
        hub.redirect(307, "http://10.1.2.3:80/hub");
        feed.watchedAt(hub.url(), item("one"));

        eventually()
                .until(() -> feed.subscription().filter(it -> it.error != null).isPresent());

        assertThat(feed.subscription().orElseThrow().error).contains("which is not a public address");
    }
}
