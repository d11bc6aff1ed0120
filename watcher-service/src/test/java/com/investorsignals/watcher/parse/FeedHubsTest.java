package com.investorsignals.watcher.parse;

import static com.investorsignals.watcher.parse.SmallFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.feed.HubLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedHubsTest {
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://a.example/feed";
    private static final String LINKS = """
            <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>
            <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/feed"/>
            """;
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title>T</title>
            <link rel="hub" href="https://hub.example/"/><link rel="self" href="feed.atom"/>
            <entry><id>1</id><title>One</title><link rel="hub" href="https://entry.example/"/></entry></feed>
            """;
    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [],
             "feed_url": "https://a.example/feed",
             "hubs": [{"type": "rssCloud", "url": "https://cloud.example/"}, {"type": "WebSub", "url": "https://hub.example/"}]}
            """;

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(ATOM, HUB, "https://a.example/x/feed.atom"),
                Arguments.of(rss(LINKS), HUB, TOPIC),
                Arguments.of(rss(LINKS.replace("\"hub\"", "\"HUB\"")), HUB, TOPIC),
                Arguments.of(rss(LINKS.replace("https://a.example/feed", "/feed")), HUB, TOPIC),
                Arguments.of(rss(LINKS.replace(HUB, "javascript:alert(1)")), null, TOPIC),
                Arguments.of(rss(LINKS.replace(HUB, "javascript:alert(1)") + LINKS), HUB, TOPIC),
                Arguments.of(rss("<item><title>One</title>" + LINKS + "</item>"), null, null),
                Arguments.of(rss("<item><title>One</title></item>"), null, null),
                Arguments.of(JSON, HUB, TOPIC),
                Arguments.of(JSON.replace("WebSub", "other"), null, TOPIC));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void findsWhereAFeedSaysThatItIsPushedFrom(String body, @Nullable String hub, @Nullable String topic) {
        Parsed parsed = new FeedParser()
                .parse(body.getBytes(StandardCharsets.UTF_8), null, URI.create("https://a.example/feed.xml"));

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        ParsedFeed.class, feed -> assertThat(feed.hubLinks()).isEqualTo(new HubLinks(hub, topic)));
    }
}
