package com.investorsignals.watcher.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTPS://News.Example.COM:443/a/../b?x=1#top                  | https://news.example.com/b?x=1
            http://example.com:80                                        | http://example.com/
            https://example.com/a?utm_source=rss&id=7&UTM_Campaign=x     | https://example.com/a?id=7
            https://example.com/a?fbclid=1&gclid=2&mc_cid=3              | https://example.com/a
            https://example.com/%7Euser/caf%c3%a9?q=%41                  | https://example.com/~user/caf%C3%A9?q=A
            https://example.com/a b/ü                                    | https://example.com/a%20b/%C3%BC
            https://bücher.example/x                                     | https://xn--bcher-kva.example/x
            https://user:pw@example.com/x                                | https://example.com/x
            https://www.google.com/url?rct=j&url=https://a.example/1%3Fx%3D2&ct=ga | https://a.example/1?x=2
            https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F1%3Futm_source%3Dfb&h=AT | https://a.example/1
            https://www.google.com/search?q=https://a.example            | https://www.google.com/search?q=https://a.example
            """)
    void isOneAddressForAllCopiesOfALink(String url, String canonical) {
        assertThat(CanonicalUrl.of(url))
                .hasValueSatisfying(found -> assertThat(found.uri()).hasToString(canonical));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/relative",
                "mailto:a@example.com",
                "javascript:alert(1)",
                "http://",
                "urn:uuid:1",
                "http://[::1"
            })
    void isOnlyForTheWeb(String url) {
        assertThat(CanonicalUrl.of(url)).isEmpty();
    }

    @Test
    void keepsItsIdentityThroughHttpsAndWww() {
        assertThat(CanonicalUrl.of("http://www.example.com/a").orElseThrow().identity())
                .isEqualTo(
                        CanonicalUrl.of("https://example.com/a").orElseThrow().identity());
    }
}
