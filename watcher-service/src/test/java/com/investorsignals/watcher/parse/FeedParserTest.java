package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.parse.ParsedEntry.Source;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final String ITEM = "<item><title>One</title><link>https://a.example/1</link></item>";

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

    static Stream<Arguments> tolerated() {
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"> <!-- it's \"odd\" -->]>";
        return Stream.of(
                Arguments.of("white space", "\n\n <?xml version=\"1.0\"?>" + rss(ITEM)),
                Arguments.of("text before", "Warning: mysql_connect() failed\n" + rss(ITEM)),
                Arguments.of("DOCTYPE", doctype + rss(ITEM)),
                Arguments.of("ampersands", rss(ITEM.replace("One", "Q&A &mdash; One"))),
                Arguments.of("not well-formed", rss(ITEM.replace("</title>", ""))),
                Arguments.of("not well-formed", rss(ITEM).replace("</channel></rss>", "<item><title>Cut")),
                Arguments.of("not well-formed", rss(ITEM) + "<script>1 < 2</script>"),
                Arguments.of(
                        "prefix media is not declared",
                        rss(ITEM.replace("<link>", "<media:title>x</media:title><link>"))),
                Arguments.of("does not allow", rss(ITEM.replace("One", "O\u0008n\u000Be"))),
                Arguments.of("version is missing", rss(ITEM).replace(" version=\"2.0\"", "")),
                Arguments.of("no RSS version 3.7", rss(ITEM).replace("2.0", "3.7")),
                Arguments.of("rss element", rss(ITEM).replaceAll("</?rss[^>]*>", "")),
                Arguments.of(
                        "Atom namespace", "<feed><title>T</title><entry><id>1</id><title>One</title></entry></feed>"));
    }

    @ParameterizedTest
    @MethodSource("tolerated")
    void readsWhatPeoplesReadersShowAndSaysWhatItTolerated(String problem, String body) {
        ParsedFeed feed = feed(body.getBytes(StandardCharsets.UTF_8), null);

        assertThat(feed.entries()).isNotEmpty();
        assertThat(String.join("; ", feed.problems())).contains(problem);
        assertThat(feed.toString()).doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8, ''",
        "UTF-8, '', ''",
        "UTF-8, iso-8859-1x, ''",
        "UTF-8, us-ascii, ''",
        "UTF-8, iso-8859-1, ''",
        "UTF-8, '', text/xml; charset=iso-8859-1",
        "windows-1252, iso-8859-1, ''",
        "windows-1252, utf-8, ''",
        "windows-1252, '', text/xml; charset=windows-1252",
        "windows-1252, '', ''",
        "UTF-16LE, utf-16, ''",
        "UTF-16BE, utf-16, ''",
        "GB18030, gb2312, ''",
        "windows-31j, shift_jis, ''",
        "UTF-8, utf-16, ''",
    })
    void findsTheEncodingThatTheBytesHave(String really, String declared, String contentType) {
        String word = really.startsWith("GB") ? "中文新闻" : really.endsWith("31j") ? "日本語" : "Zürich “é”";
        String declaration =
                "<?xml version=\"1.0\"" + (declared.isEmpty() ? "" : " encoding=\"" + declared + "\"") + "?>";
        byte[] body = (declaration + rss(ITEM.replace("One", word))).getBytes(Charset.forName(really));

        ParsedFeed feed = feed(body, contentType.isEmpty() ? null : contentType);

        assertThat(feed.entries().getFirst().title().value()).isEqualTo(word);
    }

    @Test
    void keepsUtf8ThatHasAFewBrokenBytes() {
        byte[] body = rss(ITEM.replace("One", "Zürich, Genève, Málaga ?")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xE9 : body[i];
        }

        assertThat(feed(body, null).entries().getFirst().title().value()).isEqualTo("Zürich, Genève, Málaga \uFFFD");
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
                """).getBytes(StandardCharsets.UTF_8), null);

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
        assertThat(feed(rss("<ttl>60</ttl>").getBytes(StandardCharsets.UTF_8), null)
                        .interval())
                .contains(Duration.ofHours(1));
        assertThat(feed(rss("""
                <sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod>
                <sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">4</sy:updateFrequency>
                """).getBytes(StandardCharsets.UTF_8), null).interval())
                .contains(Duration.ofHours(6));
        assertThat(feed(rss("<ttl>0</ttl>").getBytes(StandardCharsets.UTF_8), null)
                        .interval())
                .isEmpty();
    }

    @Test
    void takesAPermanentGuidForTheLink() {
        String item = "<item><title>One</title><guid>https://a.example/guid</guid></item>";

        assertThat(feed(rss(item).getBytes(StandardCharsets.UTF_8), null)
                        .entries()
                        .getFirst()
                        .url())
                .isEqualTo("https://a.example/guid");
    }

    @Test
    void keepsDatesWhereItemsOfAnotherFormatStandBetween() {
        String dated = ITEM.replace("</item>", "<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate></item>");
        String foreign = "<x:item xmlns:x=\"urn:x\"><x:title>Other</x:title></x:item>";

        assertThat(feed(rss(foreign + dated).getBytes(StandardCharsets.UTF_8), null)
                        .entries())
                .singleElement()
                .satisfies(entry -> {
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

        ParsedFeed feed = feed(rss(item).getBytes(StandardCharsets.UTF_8), null);

        assertThat(feed.dates()).isEmpty();
    }

    @Test
    void takesNoControlCharactersFromAJsonFeed() {
        ParsedFeed feed = feed("""
                {"version":"https://jsonfeed.org/version/1.1","title":"A\\u0000B\\r\\n",
                 "items":[{"id":"i\\u00001","title":"T"}]}""".getBytes(StandardCharsets.UTF_8), null);

        assertThat(feed.title()).isEqualTo("A B");
        assertThat(feed.entries().getFirst().guid()).isEqualTo("i 1");
    }

    private static ParsedFeed feed(byte[] body, @Nullable String contentType) {
        Parsed parsed = new FeedParser().parse(body, contentType, URI.create("https://a.example/feed.xml"));
        assertThat(parsed).isInstanceOf(ParsedFeed.class);
        return (ParsedFeed) parsed;
    }

    private static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>T</title><link>https://a.example/</link>" + items
                + "</channel></rss>";
    }
}
