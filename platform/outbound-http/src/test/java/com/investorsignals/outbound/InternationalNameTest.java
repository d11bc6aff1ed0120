package com.investorsignals.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternationalNameTest {
    @ParameterizedTest
    @CsvSource({
        "straße.example, xn--strae-oqa.example",
        "STRAẞE.example, xn--strae-oqa.example",
        "faß.de, xn--fa-hia.de",
        "βόλος.com, xn--nxasmm1c.com",
        "ΒΌΛΟΣ.com, xn--nxasmq6b.com",
        "Bücher.example, xn--bcher-kva.example",
        "bu\u0308cher.example, xn--bcher-kva.example",
        "bü\u00ADcher.example, xn--bcher-kva.example",
        "例え。テスト, xn--r8jz45g.xn--zckzah",
        "ＡＢＣ.example, abc.example",
        "مثال.إختبار, xn--mgbh0fb.xn--kgbechtv",
        "नमस्ते.example, xn--h2bhs4b8d8a.example",
        "☃.net, xn--n3h.net",
        "💩.la, xn--ls8h.la",
        "XN--BCHER-KVA.example, xn--bcher-kva.example",
        "plain.Example, plain.example"
    })
    void isWrittenAsBrowsersWriteIt(String name, String ascii) {
        assertThat(InternationalName.toAscii(name)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u200Db.example", "bü\u200C.example", "\u0301a.example", "ü\u2028.example", "ü\uE000.example"})
    void refusesWhatNoNameHolds(String name) {
        assertThatThrownBy(() -> InternationalName.toAscii(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
