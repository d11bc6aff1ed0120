package com.investorsignals.watcher.websub;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a hub is left, and told so. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class UnsubscribingTest {
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
}
