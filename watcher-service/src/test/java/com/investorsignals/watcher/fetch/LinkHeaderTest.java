package com.investorsignals.watcher.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.outbound.Headers;
import com.investorsignals.watcher.feed.HubLinks;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHeaderTest {
    private static final URI ADDRESS = URI.create("https://a.example/news/feed.xml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            <https://hub.example/>; rel="hub", <https://a.example/feed>; rel="self" | https://hub.example/ | https://a.example/feed
            <https://hub.example/>; rel=hub, </feed>; rel=self                      | https://hub.example/ | https://a.example/feed
            <https://hub.example/> ; REL = "HUB" ; title = "a, b; c"                | https://hub.example/ | -
            <https://one.example/>; rel=hub, <https://two.example/>; rel=hub        | https://one.example/ | -
            <mailto:hub@one.example>; rel=hub, <https://two.example/>; rel=hub      | https://two.example/ | -
            <feed.json>; rel="alternate self"                                       | -                    | https://a.example/news/feed.json
            <https://hub.example/?a=1,2>; rel="hub"                                 | https://hub.example/?a=1,2 | -
            <https://x.example/>; title="<https://hub.example/>; rel=hub"; rel=next | -                    | -
            <https://x.example/>; rel=next; rel=hub                                 | -                    | -
            <https://hub.example/>; rel=hub; anchor="#entry"                        | -                    | -
            <https://hub.example/>; rel="h\\ub"                                     | https://hub.example/ | -
            <https://hub.example/                                                   | -                    | -
            rel=hub                                                                 | -                    | -
            <https://user:secret@hub.example/>; rel=hub                             | -                    | -
            <ht tp://hub.example/>; rel=hub                                         | -                    | -
            """)
    void findsHubAndTopic(String field, String hub, String topic) {
        assertThat(links(field)).isEqualTo(new HubLinks(hub, topic));
    }

    @Test
    void findsNothingWhereThereIsNoField() {
        assertThat(LinkHeader.hubLinks(new Headers(Map.of()), ADDRESS)).isEqualTo(HubLinks.NONE);
    }

    @Test
    void readsNoFurtherThanAFieldIsWorth() {
        assertThat(links("<a>; rel=\"" + "\\x".repeat(50_000))).isEqualTo(HubLinks.NONE);
        assertThat(links("<a>;" + "b=c;".repeat(50_000))).isEqualTo(HubLinks.NONE);
        assertThat(links("<https://hub.example/" + "a".repeat(3_000) + ">; rel=hub"))
                .isEqualTo(HubLinks.NONE);
    }

    private static HubLinks links(String field) {
        return LinkHeader.hubLinks(new Headers(Map.of("link", field)), ADDRESS);
    }
}
