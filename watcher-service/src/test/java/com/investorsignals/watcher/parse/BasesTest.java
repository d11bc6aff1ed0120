package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            https://a.example/blog/atom.xml, none,                          none,                 none, 1,       https://a.example/blog/1
            https://a.example,               none,                          none,                 none, 1,       https://a.example/1
            https://a.example/f?x=1,         none,                          none,                 none, ?p=1,    https://a.example/f?p=1
            https://a.example/f?x=1,         none,                          none,                 none, '#p1',   https://a.example/f?x=1#p1
            https://a.example/blog/atom.xml, https://b.example/atom.xml,    none,                 none, 1,       https://a.example/blog/1
            none,                            https://b.example/d/atom.xml,  none,                 none, 1,       https://b.example/d/1
            none,                            https://b.example/d/atom.xml,  none,                 none, /1,      https://b.example/1
            none,                            /atom.xml,                     none,                 none, 1,       1
            https://a.example/blog/atom.xml, none,                          https://c.example/x/, none, 1,       https://c.example/x/1
            none,                            none,                          https://c.example/x/, none, ../1,    https://c.example/1
            https://a.example/blog/atom.xml, none,                          /x/,                  y/,   1,       https://a.example/x/y/1
            https://a.example/blog/atom.xml, none,                          https://c.example/x/, ../z/, 1,      https://c.example/z/1
            https://a.example/blog/atom.xml, none,                          none,                 //d.example/, 1, https://d.example/1
            """)
    void resolvesLinksAsTheSpecificationsSay(
            @Nullable String read,
            @Nullable String self,
            @Nullable String base,
            @Nullable String entryBase,
            String link,
            String address) {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'" + base(base) + "><title>T</title>"
                + (self == null ? "" : "<link rel='Self' href='" + self + "'/>") + "<entry" + base(entryBase)
                + "><title>One</title><link href='" + link + "'/></entry></feed>";

        Parsed parsed = new FeedParser()
                .parse(feed.getBytes(StandardCharsets.UTF_8), null, read == null ? null : URI.create(read));

        assertThat(((ParsedFeed) parsed).entries().getFirst().url()).isEqualTo(address);
    }

    private static String base(@Nullable String base) {
        return base == null ? "" : " xml:base='" + base + "'";
    }
}
