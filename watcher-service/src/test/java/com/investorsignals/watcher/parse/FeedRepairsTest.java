package com.investorsignals.watcher.parse;

import static com.investorsignals.watcher.parse.SmallFeeds.feed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read where the format's own element is missing, or not written as the format wants it. */
class FeedRepairsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>AT&amp;amp;T &lt;b&gt;news&lt;/b&gt;</title>    | AT&T news
            <title><![CDATA[<i>Nimbus</i> raises]]></title>        | Nimbus raises
            <title><p>Nimbus</p> raises</title>                    | Nimbus raises
            <TITLE>Nimbus raises</TITLE>                           | Nimbus raises
            <dc:title>Nimbus raises</dc:title>                     | Nimbus raises
            <title/><dc:title>Nimbus raises</dc:title>             | Nimbus raises
            """)
    void readsATitleAsAReaderSeesIt(String title, String expected) {
        ParsedFeed feed = rss(title + "<item>" + title + "</item>");

        assertThat(feed.title()).isEqualTo(expected);
        assertThat(feed.entries().getFirst().title().line()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <title>Nimbus <b>raises</b></title>                                       | Nimbus raises | naked
            <title type="xhtml"><div><b>Nimbus</b> raises</div></title>               | Nimbus raises |
            <title type="text">1 &lt; 2 &lt;b&gt;</title>                             | 1 < 2 <b>     |
            <title type="application/octet-stream">TmltYnVzIHJhaXNlcw==</title>       | Nimbus raises | Base64
            <title type="application/octet-stream">?</title>                          |               | Base64
            <title type="html">Nimbus raises</summary>                                | Nimbus raises | not well-formed
            """)
    void readsATitleOfEveryType(String title, String expected, String problem) {
        ParsedFeed feed = atom(title);

        assertThat(feed.title()).isEqualTo(expected);
        assertThat(String.join("; ", feed.problems())).contains(problem == null ? "" : problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <link rel="self" href="/feed"/><link href="/site"/>                       | https://a.example/site
            <link rel="self" href="/feed"/><link rel="alternate" href="/site?a&amp;b"/> | https://a.example/site?a&b
            <link rel="alternate">/site</link>                                        | https://a.example/site
            <link rel="alternate"/><link href="/site"/>                               | https://a.example/site
            <link href="/site"/><title>Not closed                                     | https://a.example/site
            """)
    void linksToTheSiteAndNotToTheFeed(String links, String expected) {
        assertThat(atom(links).link()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://purl.org/rss/1.0/                    |
            http://my.netscape.com/rdf/simple/0.9/      |
            http://my.netscape.com/rdf/simple/0.9/      | <channel/>
            http://channel.netscape.com/rdf/simple/0.9/ |
            http://channel.netscape.com/rdf/simple/0.9/ | <channel/>
            """)
    void readsRdfOfEachVersionWithAndWithoutAChannel(String version, @Nullable String channel) {
        ParsedFeed feed = feed("<r:RDF xmlns:r='" + FeedNames.RDF + "' xmlns='" + version + "'>"
                + Objects.toString(channel, "") + "<item><title>One</title></item></r:RDF>");

        assertThat(feed.entries()).extracting(entry -> entry.title().line()).containsExactly("One");
    }

    @Test
    void findsTheSiteBesideTheFeedsOwnAddressInRss() {
        String links = "<atom:link xmlns:atom='" + FeedNames.ATOM_1_0 + "' rel='self' href='/feed'/>";

        assertThat(rss(links + "<link>/site</link>").link()).isEqualTo("https://a.example/site");
    }

    @Test
    void resolvesLinksAgainstTheBaseAroundThem() {
        ParsedFeed feed = rss("<item xml:base='blog/'><link>1</link></item><item><link>2</link></item>");

        assertThat(feed.entries())
                .extracting(ParsedEntry::url)
                .containsExactly("https://a.example/blog/1", "https://a.example/2");
    }

    @Test
    void takesDublinCoresDateForBothWhereItIsTheOnlyOne() {
        ParsedEntry entry = entry("<dc:date>2026-03-01</dc:date>");

        assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(entry.updated()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void takesTheLastOfARepeatedDateAndSkipsWhatIsNone() {
        ParsedEntry entry = entry("<pubDate>2026-03-01</pubDate><pubDate>2026-03-02</pubDate><pubDate>soon</pubDate>");

        assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(entry.updated()).isNull();
    }

    @Test
    void takesTheTextOfAModuleWhereTheEntryHasNone() {
        assertThat(entry("<dc:description>From a module</dc:description>").contents())
                .containsExactly(new Markup("From a module", false));
        assertThat(entry("<description>Own</description><dc:description>From a module</dc:description>")
                        .contents())
                .extracting(Markup::value)
                .containsExactly("Own");
    }

    private static ParsedEntry entry(String children) {
        return rss("<item>" + children + "</item>").entries().getFirst();
    }

    private static ParsedFeed rss(String channel) {
        return feed(
                "<rss version='2.0' xmlns:dc='" + FeedNames.DUBLIN_CORE + "'><channel>" + channel + "</channel></rss>");
    }

    private static ParsedFeed atom(String children) {
        return feed("<feed xmlns='" + FeedNames.ATOM_1_0 + "'>" + children + "</feed>");
    }
}
