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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where hubs are asked, and where they cannot send us. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class HubAddressesTest {
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

        assertThat(feed.failed().error).isEqualTo("It redirects more than 3 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.1.2.3:80/hub", "http://169.254.169.254:80/", "http://[::1]:80/hub"})
    void asksNoHubAtAnAddressThatIsNotPublic(String address) {
        feed.watchedAt(address, item("one"));

        assertThat(feed.failed().error).contains("which is not a public address");
    }

    @Test
    void isSentNowhereElseByAHub() {
        hub.redirect(307, "http://10.1.2.3:80/hub");
        feed.watchedAt(hub.url(), item("one"));

        assertThat(feed.failed().error).contains("which is not a public address");
    }
}
