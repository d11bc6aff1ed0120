package com.investorsignals.watcher.parse;

import static com.investorsignals.watcher.parse.SmallFeeds.ITEM;
import static com.investorsignals.watcher.parse.SmallFeeds.feed;
import static com.investorsignals.watcher.parse.SmallFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelFaultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <skipHours><hour>25</hour></skipHours>                                  | hour
            <skipHours><hour/></skipHours>                                          | hour
            <skipHours><hour>6am</hour><hour>7</hour></skipHours>                   | hour
            <skipDays><day>Sat</day></skipDays>                                     | day
            <skipDays><day></day></skipDays>                                        | day
            <cloud domain="a.test" port="" path="/x" protocol="soap"/>              | cloud
            <cloud domain="a.test" port="eighty" path="/x" protocol="soap"/>        | cloud
            <ttl>an hour</ttl>                                                      | ttl
            <ttl></ttl>                                                             | ttl
            <image><url>x</url><width>wide</width><height>3em</height></image>      | width
            <sy:updatePeriod>fortnightly</sy:updatePeriod>                          | updatePeriod
            <sy:updatePeriod/>                                                      | updatePeriod
            <sy:updateFrequency>often</sy:updateFrequency>                          | updateFrequency
            """)
    void passesOverAHintThatCannotBe(String hint, String named) {
        ParsedFeed feed = feed(rss(hint + ITEM)
                .replace("<channel>", "<channel xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"));

        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.problems()).anyMatch(problem -> problem.contains(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<cloud/>",
                "<image/>",
                "<image><width/></image>",
                "<textInput/>",
                "<textInput><title/></textInput>",
                "<sy:updateBase>soon</sy:updateBase>",
                "<itunes:duration>long</itunes:duration><itunes:explicit>perhaps</itunes:explicit>",
                "<itunes:image/><itunes:category/>",
                "<category domain=''/>",
                "<pubDate>someday</pubDate><lastBuildDate/>",
                "<language/>",
                "<docs/><generator/><rating/>",
                "<dc:date>then</dc:date><dc:language/>",
                "<geo:lat xmlns:geo='http://www.w3.org/2003/01/geo/wgs84_pos#'>north</geo:lat>"
            })
    void readsAFeedWhateverItsChannelSays(String hint) {
        ParsedFeed feed = feed(rss(hint + ITEM.replace("</item>", "<enclosure length='big'/><source/><guid/></item>"))
                .replace(
                        "<channel>",
                        "<channel xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'"
                                + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                                + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"));

        assertThat(feed.entries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss>\n",
                "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://a.test/rss.dtd\">\n\n",
                "<!DOCTYPE rss [<!ENTITY x \"y\">]>\r\n<?xml version=\"1.0\"?>\n",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE rss>\n<!DOCTYPE rss>\n",
                "<!-- made at noon -->\n<!DOCTYPE rss>\n",
                "\n\n<?xml version=\"1.0\"?>\n<!DOCTYPE rss>\n",
                "Notice: something is undefined\n<?xml version=\"1.0\"?>",
                "<br />\n<b>Warning</b>: not found in <b>/x.php</b> on line <b>3</b><br />\n<?xml version=\"1.0\"?>",
                "<p>hello</p>"
            })
    void readsAFeedBehindWhatDoesNotBelongThere(String before) {
        assertThat(feed(before + rss(ITEM)).entries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <rss version='2.0'><channel><language>de-AT</language>%s</channel></rss>                       | de-AT
            <rss version='2.0' xml:lang='fr'><channel>%s</channel></rss>                                   | fr
            <rss version='2.0'><channel xml:lang='fr'>%s</channel></rss>                                   | fr
            <rss version='2.0'><channel><dc:language>en_GB</dc:language>%s</channel></rss>                 | en-GB
            <rss version='2.0' xml:lang='fr'><channel><language> </language>%s</channel></rss>             | fr
            <rss version='2.0' xml:lang='fr'><channel><language>de</language>%s</channel></rss>            | de
            <rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel><dc:language>nl</dc:language></channel>%s</rdf:RDF> | nl
            <feed xmlns='http://www.w3.org/2005/Atom' xml:lang='pt-BR'><entry><title>One</title></entry></feed> | pt-BR
            <feed xmlns='http://www.w3.org/2005/Atom'><dc:language>it</dc:language></feed>                 | it
            """)
    void findsTheLanguageOfAFeed(String feed, String language) {
        assertThat(feed(feed.formatted(ITEM)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <author><name>Ada</name></author>         |                                                              | Ada
            <author><name>Ada</name></author>         | <author><name>Ben</name></author>                            | Ben
            <author><name>Ada</name></author>         | <source><title>S</title><author><name>Cy</name></author></source> | Cy
            <author><name>Ada</name></author>         | <source><title>S</title></source>                            | Ada
            <author><email>ada@a.test</email></author> |                                                             | ada@a.test
            <dc:creator>Ada</dc:creator>              |                                                              | Ada
            <contributor><name>Ada</name></contributor> |                                                            | none
            """)
    void givesAtomEntriesTheAuthorOfTheirFeed(String ofTheFeed, String ofTheEntry, String author) {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/'><title>T</title>"
                        + ofTheFeed + "<entry><title>One</title>" + (ofTheEntry == null ? "" : ofTheEntry)
                        + "</entry></feed>";

        assertThat(feed(feed).entries().getFirst().author()).isEqualTo(author);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <dc:creator>Ada</dc:creator>               | Ada
            <itunes:author>Ada Show</itunes:author>    | Ada Show
            <atom:author xmlns:atom='http://www.w3.org/2005/Atom'><atom:name>Ada</atom:name></atom:author> | Ada
            <managingEditor>ada@a.test</managingEditor> | none
            <webMaster>ada@a.test</webMaster>          | none
            """)
    void givesItemsTheAuthorOfTheirChannel(String ofTheChannel, String author) {
        assertThat(feed(rss(ofTheChannel + ITEM)).entries().getFirst().author()).isEqualTo(author);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xhtml:", "h:", "html-4:", "x:", ""})
    void readsXhtmlUnderAnyPrefix(String prefix) {
        String declared = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.replace(":", "");
        String div = "<%1$sdiv %2$s='http://www.w3.org/1999/xhtml'><%1$sp>One</%1$sp><%1$sp>Two</%1$sp></%1$sdiv>"
                .formatted(prefix, declared);
        String atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><title>One</title>"
                + "<content type='xhtml'>" + div + "</content></entry></feed>";

        assertThat(feed(atom).entries().getFirst().contents().getFirst().value())
                .contains("<p>One</p>");
        assertThat(feed(rss("<item><title>One</title>" + div + "</item>"))
                        .entries()
                        .getFirst()
                        .contents())
                .anyMatch(content -> content.value().contains("<p>Two</p>"));
    }
}
