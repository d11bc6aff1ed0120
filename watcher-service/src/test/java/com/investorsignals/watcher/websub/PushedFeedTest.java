package com.investorsignals.watcher.websub;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.Browser.page;
import static com.investorsignals.watcher.websub.HubbedFeed.eventually;
import static com.investorsignals.watcher.websub.HubbedFeed.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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

/** What is shown of a feed that names a hub. */
@QuarkusTest
@TestProfile(WebSubProfile.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "ana",
        roles = {"admin", "operator", "subscriber"})
class PushedFeedTest {
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
    void saysUntilWhenItsHubPushesIt() {
        feed.watchedAt(hub.url(), item("one"));
        eventually().until(() -> !hub.subscribers().isEmpty());
        feed.view()
                .body("websub.state", is("subscribed"))
                .body("websub.hub", is(hub.url()))
                .body("websub.topic", is(feed.topic()))
                .body("websub.until", notNullValue())
                .body("websub.words", startsWith("127.0.0.1 has agreed to push, until "));

        hub.publish(feed.topic(), "application/rss+xml", feed.body(hub.url(), item("two")));

        eventually()
                .untilAsserted(() -> feed.view()
                        .body("websub.state", is("pushed"))
                        .body("websub.words", startsWith("pushed by 127.0.0.1, until "))
                        .body("health.state", is("ok")));
        assertThat(feed.view().extract().<String>path("health.words")).endsWith(", pushed since");
        eventually()
                .untilAsserted(
                        () -> assertThat(page("/feeds/" + feed.id()).extract().asString())
                                .contains(
                                        "Polls and pushes",
                                        "Pushed by its hub: 1 new article",
                                        "<dd>pushed by 127.0.0.1, until ",
                                        "<dd>rarely, since its hub pushes</dd>"));
    }

    @Test
    void saysWhyItsHubRefuses() {
        hub.deny("<b>not</b> for you");
        feed.watchedAt(hub.url(), item("one"));

        eventually()
                .untilAsserted(() -> feed.view()
                        .body("websub.state", is("refused"))
                        .body("websub.until", nullValue())
                        .body("websub.words", is("127.0.0.1 refused: <b>not</b> for you; polled as usual")));
        assertThat(page("/feeds/" + feed.id()).extract().asString())
                .contains("127.0.0.1 refused: &lt;b&gt;not&lt;/b&gt; for you; polled as usual");
    }

    @Test
    void tellsNobodyWhatOnlyItsHubMayKnow() {
        feed.watchedAt(hub.url(), item("one"));
        HubSubscription subscription = feed.verified();

        assertThat(feed.view().extract().asString()
                        + page("/feeds/" + feed.id()).extract().asString())
                .doesNotContain(subscription.secret, subscription.callback);
    }

    @Test
    void saysNothingOfAHubWhereNoneIsNamed() {
        feed.watchedAt("no-address:", item("one"));

        feed.view().body("websub", nullValue());
        assertThat(page("/feeds/" + feed.id()).extract().asString()).doesNotContain("pushes", "<dt>Push</dt>");
    }
}
