package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryLinksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <link>https://a.example/1</link>                                                        | https://a.example/1
            <link>  /1  </link>                                                                      | https://a.example/1
            <link href="https://a.example/1"/>                                                       | https://a.example/1
            <link rel="ALTERNATE" type="text/html" href="1"/>                                        | https://a.example/1
            <link/><atom:link href="/1"/>                                                            | https://a.example/1
            <link/><guid>https://a.example/1</guid>                                                  | https://a.example/1
            <link></link><guid isPermaLink="TRUE">/1</guid>                                          | https://a.example/1
            <link/>https://a.example/1                                                               | https://a.example/1
            <link>https://a.example/1</link><atom:link href="https://a.example/2"/>                  | https://a.example/1
            <atom:link rel="self" href="/0"/><atom:link rel="Alternate" href="/1"/>                  | https://a.example/1
            <atom:link rel="replies" href="/0"/><guid isPermaLink="false">https://a.example/2</guid> | none
            <atom:link rel="enclosure" href="/0.mp3"/>                                               | none
            <guid isPermaLink="false">t1</guid>                                                      | none
            <guid>t1</guid>                                                                          | none
            <link>?p=1</link>                                                                        | https://a.example/feed.xml?p=1
            <link>//b.example/1</link>                                                               | https://b.example/1
            <link>/a b&gt;c</link>                                                                    | https://a.example/a%20b%3Ec
            <link xml:base="https://b.example/d/">1</link>                                           | https://b.example/d/1
            """)
    void findsTheAddressOfAnItem(String links, @Nullable String address) {
        assertThat(addresses(SmallFeeds.rss("<item xmlns:atom='http://www.w3.org/2005/Atom'><title>One</title>" + links
                        + "<description>Words.</description></item>")))
                .containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <link href="1"/>                                                                    | https://a.example/1
            <link rel="" href="1"/>                                                             | https://a.example/1
            <link rel="Alternate" href="1"/>                                                    | https://a.example/1
            <link rel=" alternate " href="1"/>                                                  | https://a.example/1
            <link rel="http://www.iana.org/assignments/relation/alternate" href="1"/>           | https://a.example/1
            <link rel="alternate" type="application/json" href="0"/><link href="1"/>            | https://a.example/1
            <link rel="edit" href="0"/><link rel="SELF" href="2"/><link rel="related" href="3"/> | none
            <link xml:base="/d/" href="1"/>                                                     | https://a.example/d/1
            <id>https://a.example/1</id>                                                        | https://a.example/1
            <id>urn:x:1</id>                                                                    | none
            """)
    void findsTheAddressOfAnAtomEntry(String links, @Nullable String address) {
        assertThat(addresses("<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><link href='/'/>"
                        + "<entry><title>One</title>" + links + "</entry></feed>"))
                .containsExactly(address);
    }

    private static List<@Nullable String> addresses(String feed) {
        return SmallFeeds.feed(feed).entries().stream()
                .<@Nullable String>map(ParsedEntry::url)
                .toList();
    }
}
