package com.investorsignals.watcher.websub;

import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static com.investorsignals.watcher.websub.HubbedFeed.item;
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

/** What is asked of hubs, and what they make of it. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class SubscribingTest {
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
    void keepsOfAHubThatIsAwayWhyAndTriesAgainLater() {
        hub.answer(503);
        feed.watchedAt(hub.url(), item("one"));

        HubSubscription failed = feed.failed();

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
}
