package com.investorsignals.watcher.polling;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.investorsignals.watcher.Browser.page;
import static com.investorsignals.watcher.Browser.send;
import static com.investorsignals.watcher.Browser.sendAndFollow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.investorsignals.watcher.PostgresResource;
import com.investorsignals.watcher.feed.FeedRows;
import com.investorsignals.watcher.feed.LeasesTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@TestProfile(LeasesTest.NoTimer.class)
@WithTestResource(PostgresResource.class)
@TestSecurity(
        user = "olga",
        roles = {"operator", "subscriber"})
class PollPagesTest {
    @RegisterExtension
    static final WireMockExtension SITE = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @Inject
    FeedRows feeds;

    @Inject
    PollHistory history;

    private final String path = "/" + UUID.randomUUID();

    @Test
    void saysWhatAPollCameTo() {
        SITE.stubFor(get(path).willReturn(ok("""
                <rss version="2.0"><channel><title>News</title>
                <item><title>One</title><link>https://a.example/%s</link></item></channel></rss>
                """.formatted(path)).withHeader("ETag", "\"v1\"")));
        String id = feeds.add(SITE.baseUrl() + path);
        page("/feeds/" + id).body(containsString("None yet."));

        sendAndFollow("/feeds/" + id + "/poll", Map.of())
                .body(allOf(
                        containsString("Polled. 1 new article."),
                        containsString("<h1>News</h1>"),
                        containsString("&quot;v1")));
    }

    @Test
    void saysInWordsWhyAPollFailed() {
        SITE.stubFor(get(path).willReturn(status(404)));
        String id = feeds.add(SITE.baseUrl() + path);

        sendAndFollow("/feeds/" + id + "/poll", Map.of())
                .body(allOf(
                        containsString("Polled. The server answered 404 (there is no such feed)."),
                        containsString("class=\"state bad\">failing")));
    }

    @Test
    void saysWhatBecameOfTheFullTextsThatAPollAskedFor() {
        SITE.stubFor(get(path).willReturn(ok("<rss version='2.0'><channel><title>News</title></channel></rss>")));
        String id = feeds.add(SITE.baseUrl() + path);
        feeds.change(id, feed -> feed.fullText = true);
        sendAndFollow("/feeds/" + id + "/poll", Map.of());

        SITE.stubFor(get(path).willReturn(ok("""
                <rss version="2.0"><channel><title>News</title>
                <item><title>One</title><link>https://a.example/%s</link></item></channel></rss>
                """.formatted(path))));

        sendAndFollow("/feeds/" + id + "/poll", Map.of())
                .body(containsString("Polled. 1 new article; full text: 1 awaited."));
    }

    @Test
    void pollsNoFeedThatIsPaused() {
        String id = feeds.add(SITE.baseUrl() + path);
        sendAndFollow("/feeds/" + id + "/pause", Map.of());

        send("/feeds/" + id + "/poll", Map.of())
                .statusCode(409)
                .contentType("text/html")
                .body(containsString("The feed is paused"));
    }

    @Test
    void showsThePollsOfThePastPageByPage() {
        String id = feeds.add(SITE.baseUrl() + path);
        for (int i = 0; i < 60; i++) {
            history.record(
                    UUID.fromString(id),
                    Instant.now().minusSeconds(60L * i),
                    Duration.ofMillis(340),
                    PollOutcome.of(PollOutcome.Result.NOT_MODIFIED, 304, null));
        }

        String first = page("/feeds/" + id).extract().asString();
        String next = first.replaceAll("(?s).*href=\"(/feeds/[^\"]*cursor=[^\"]+)\" rel=\"next\".*", "$1");

        assertThat(first).contains("Nothing new, the server says", "0.3 s", ">304<");
        assertThat(first.split("data-label=\"When\"", -1)).hasSize(51);
        assertThat(page(next).extract().asString().split("data-label=\"When\"", -1))
                .hasSize(11);
    }
}
