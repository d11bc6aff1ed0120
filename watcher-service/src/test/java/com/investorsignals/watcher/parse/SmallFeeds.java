package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Feeds of a few lines, and what is read of them. */
final class SmallFeeds {
    static final String ITEM = "<item><title>One</title><link>https://a.example/1</link></item>";

    private SmallFeeds() {}

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link>" + items
                + "</channel></rss>";
    }

    static ParsedFeed feed(String body) {
        return feed(body.getBytes(StandardCharsets.UTF_8), null);
    }

    static ParsedFeed feed(byte[] body, @Nullable String contentType) {
        Parsed parsed = new FeedParser().parse(body, contentType, URI.create("https://a.example/feed.xml"));
        assertThat(parsed).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) parsed;
    }
}
