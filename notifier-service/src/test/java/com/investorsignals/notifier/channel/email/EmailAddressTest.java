package com.investorsignals.notifier.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ana@example.com, ana@example.com",
        "Ana.Lee+alerts@Example.COM, Ana.Lee+alerts@example.com",
        "ana@bücher.example, ana@xn--bcher-kva.example",
        "ana@straße.example, ana@xn--strae-oqa.example",
        "ana@βόλος.example, ana@xn--nxasmm1c.example",
        "o'neil@mail.example, o'neil@mail.example",
    })
    void readsPlainAddresses(String text, String kept) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::toString).hasValue(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.com",
                "ana@",
                "ana@localhost",
                "ana@@example.com",
                "a na@example.com",
                ".ana@example.com",
                "ana.@example.com",
                "a..na@example.com",
                "ana@-example.com",
                "ana@exa_mple.com",
                "ana@[127.0.0.1]",
                "\"ana\"@example.com",
                "Ana <ana@example.com>",
                "ana@example.com, bob@example.com",
                "ana@example.com\r\nBcc: bob@example.com",
                "ana\r\nRCPT TO:<bob@example.com>@example.com",
                "ana\u0000@example.com",
                "änä@example.com",
                "ana@example.com\u760d\u760abob@example.com",
            })
    void refusesAnythingElse(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@fund.example",
                "Ana.Lee+alerts@fund.example",
                "o'neil@fund.example",
                "research&trading@fund.example",
                "ana_lee-smith%desk@fund.example",
                "bounce=ana@fund.example",
                "ana@4fund.example",
                "ana@xn--bcher-kva.example",
            })
    void takesWhatMailboxesAreCalledForUsual(String text) {
        assertThat(EmailAddress.parse(text))
                .hasValueSatisfying(address -> assertThat(address.isUsual()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?q?a?=@c.d.example",
                "|id@c.example",
                "`id`@c.example",
                "$(id)@c.example",
                "$HOME@c.example",
                "{ana,bob}@c.example",
                "/dev/null@c.example",
                "/c=us/s=lee/@c.example",
                "host!ana@c.example",
                "#ana@c.example",
                "~ana@c.example",
                "*@c.example",
                "ana^@c.example",
                "ana?@c.example",
                "-oQ@c.example",
                "ana@127.0.0.1",
                "ana@c.123",
            })
    void takesNothingElseForUsual(String text) {
        assertThat(EmailAddress.parse(text).filter(EmailAddress::isUsual)).isEmpty();
    }
}
