package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "http://Example.COM, http://example.com/",
        "HTTPS://example.com:443/a?b#c, https://example.com/a?b",
        "http://example.com:80/feed, http://example.com/feed",
        "http://example.com:8080/feed, http://example.com:8080/feed",
        "http://example.com./feed, http://example.com/feed",
        "http://example.com?x=1, http://example.com/?x=1",
        "' http://example.com/a b/ü?q=ä|100% ', http://example.com/a%20b/%C3%BC?q=%C3%A4%7C100%25",
        "http://bücher.example/, http://xn--bcher-kva.example/",
        "http://a_b.example/, http://a_b.example/",
        "http://93.184.216.34/, http://93.184.216.34/",
        "http://[2606:4700::1111]/, http://[2606:4700::1111]/",
    })
    void bringsAnAddressIntoItsNormalForm(String address, String normal) throws RefusedAddressException {
        assertThat(Target.parse(address).uri()).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com/",
                "file:///etc/passwd",
                "http://",
                "http:///path",
                "http://user@example.com/",
                "http://user:secret@example.com/",
                "http://example.com\\@127.0.0.1/",
                "http://exa mple.com/",
                "http://example.com:0/",
                "http://example.com:99999/",
                "http://example.com:port/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://017700000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1.5/",
                "http://1.2.3.256/",
                "http://[::1%25eth0]/",
                "http://[::1/",
                "http://exam%70le.com/",
                "http://a..b/",
            })
    void refusesWhatReadersCouldUnderstandDifferently(String address) {
        assertThatThrownBy(() -> Target.parse(address)).isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void refusesAMappedAddressInBrackets() throws RefusedAddressException {
        Target target = Target.parse("http://[::ffff:8.8.8.8]/");

        assertThatThrownBy(target::literal).hasMessageContaining("IPv4 address in IPv6 form");
    }

    @ParameterizedTest
    @CsvSource({
        "/new, https://example.com/new",
        "new, https://example.com/old/new",
        "?page=2, https://example.com/old/feed?page=2",
        "//other.example/x, https://other.example/x",
        "http://other.example, http://other.example/",
        "../ü feed, https://example.com/%C3%BC%20feed",
    })
    void followsALocation(String location, String expected) throws RefusedAddressException {
        Target from = Target.parse("https://example.com/old/feed?page=1");

        assertThat(from.resolve(location).uri()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "javascript:alert(1)", "file:///etc/passwd", "/\\evil.example", "http://u:p@evil.example/"})
    void refusesABadLocation(String location) throws RefusedAddressException {
        Target from = Target.parse("https://example.com/");

        assertThatThrownBy(() -> from.resolve(location)).isInstanceOf(RefusedAddressException.class);
    }
}
