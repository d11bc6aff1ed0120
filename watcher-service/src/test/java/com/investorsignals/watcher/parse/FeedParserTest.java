package com.investorsignals.watcher.parse;

import static com.investorsignals.watcher.parse.SmallFeeds.ITEM;
import static com.investorsignals.watcher.parse.SmallFeeds.feed;
import static com.investorsignals.watcher.parse.SmallFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.parse.ParsedEntry.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a feed of any format, and which bodies are none. */
class FeedParserTest {

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("rss 2.0", rss(ITEM)),
                Arguments.of("rss 0.91U", rss(ITEM).replace("2.0", "0.91")),
                Arguments.of("rss 0.92", rss(ITEM).replace("2.0", "0.92")),
                Arguments.of("rss 1.0", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                        <channel rdf:about="https://a.example/"><title>T</title><link>https://a.example/</link></channel>
                        <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link></item>
                        </rdf:RDF>"""),
                Arguments.of("atom 1.0", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link href="https://a.example/"/>
                        <entry><id>1</id><title>One</title><link href="https://a.example/1"/></entry></feed>"""),
                Arguments.of("atom 0.3", """
                        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title>
                        <entry><id>1</id><title>One</title>
                        <link rel="alternate" type="text/html" href="https://a.example/1"/></entry></feed>"""),
                Arguments.of("json feed 1.1", """
                        {"version":"https://jsonfeed.org/version/1.1","title":"T",
                        "items":[{"id":1,"title":"One","url":"https://a.example/1"}]}"""));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsEveryFormatByItsContent(String format, String body) {
        ParsedFeed feed = feed(body.getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.problems()).isEmpty();
        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title().value()).isEqualTo("One");
            assertThat(entry.url()).isEqualTo("https://a.example/1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "<html><body>Just a moment...</body></html>",
                "<!DOCTYPE html><html><p>404",
                "<opml version=\"2.0\"><body/></opml>",
                "{\"a\":1}",
                "{\"items\":",
                "[]",
                "%PDF-1.7",
                "<",
                "<rss",
                "<?xml version=\"1.0\"?>",
                "\u0000\u0001\u0002"
            })
    void saysWhyABodyIsNoFeed(String body) {
        Parsed parsed = new FeedParser().parse(body.getBytes(StandardCharsets.UTF_8), "application/rss+xml");

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isNotBlank());
    }

    @Test
    void readsOnlySoManyEntries() {
        Parsed parsed = new FeedParser(3).parse(rss(ITEM.repeat(5)).getBytes(StandardCharsets.UTF_8), null);

        assertThat(parsed).isInstanceOfSatisfying(ParsedFeed.class, feed -> {
            assertThat(feed.entries()).hasSize(3);
            assertThat(feed.problems()).contains("Only the first 3 of 5 entries were read");
        });
    }

    @Test
    void readsWhatRomeDrops() {
        ParsedFeed feed = feed(rss("""
                <item><title>One</title><guid>tag:1</guid><pubDate>2026-03-01 10:00</pubDate>
                <source url="https://origin.example/feed">Origin</source><category>AI</category><category> AI </category>
                <link>/1?a=b</link><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Ana</dc:creator></item>
                """));

        assertThat(feed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.guid()).isEqualTo("tag:1");
            assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
            assertThat(entry.source()).isEqualTo(new Source("Origin", "https://origin.example/feed"));
            assertThat(entry.tags()).containsExactly("AI");
            assertThat(entry.author()).isEqualTo("Ana");
            assertThat(entry.url()).isEqualTo("https://a.example/1?a=b");
        });
    }

    @Test
    void readsHowOftenAFeedIsWorthAsking() {
        assertThat(feed(rss("<ttl>60</ttl>")).interval()).contains(Duration.ofHours(1));
        assertThat(feed(rss("""
                <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod>
                <sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">4</sy:updateFrequency>
                """)).interval()).contains(Duration.ofHours(6));
        assertThat(feed(rss("<ttl>0</ttl>")).interval()).isEmpty();
    }

    @Test
    void takesAPermanentGuidForTheLink() {
        String item = "<item><title>One</title><guid>https://a.example/guid</guid></item>";

        assertThat(feed(rss(item)).entries().getFirst().url()).isEqualTo("https://a.example/guid");
    }

    @Test
    void keepsDatesWhereItemsOfAnotherFormatStandBetween() {
        String dated = ITEM.replace("</item>", "<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item>");
        String foreign = "<x:item xmlns:x=\"urn:x\"><x:title>Other</x:title></x:item>";

        assertThat(feed(rss(foreign + dated)).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.title().value()).isEqualTo("One");
            assertThat(entry.published()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        });
    }

    /** What software writes that has no date, and what no database takes in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 01 Jan 0001 00:00:00 GMT",
                "0001-01-01T00:00:00Z",
                "0000-00-00T00:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "1 Jan 292278994 00:00:00 GMT",
                "99999-01-01"
            })
    void takesNoDateForOneThatNobodyMeant(String date) {
        String item = "<item><title>One</title><pubDate>" + date + "</pubDate></item>";

        ParsedFeed feed = feed(rss(item));

        assertThat(feed.dates()).isEmpty();
    }

    @Test
    void takesNoControlCharactersFromAJsonFeed() {
        ParsedFeed feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"A\\u0000B\\r\\n",
                 "items":[{"id":"i\\u00001","title":"T"}]}""");

        assertThat(feed.title()).isEqualTo("A B");
        assertThat(feed.entries().getFirst().guid()).isEqualTo("i 1");
    }
}
