package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "x-cp1250,          windows-1250, Łódź",
        "X-CP1251,          windows-1251, Волна",
        "cp1251,            windows-1251, Волна",
        "latin2,            ISO-8859-2,   Łódź",
        "iso88592,          ISO-8859-2,   Łódź",
        "csISOLatin2,       ISO-8859-2,   Łódź",
        "iso-ir-101,        ISO-8859-2,   Łódź",
        "l1,                windows-1252, für 5 €",
        "ISO8859-1,         windows-1252, für 5 €",
        "iso_8859-1:1987,   windows-1252, für 5 €",
        "cp819,             windows-1252, für 5 €",
        "x-cp1252,          windows-1252, für 5 €",
        "latin5,            windows-1254, Şişli",
        "iso-8859-9,        windows-1254, Şişli",
        "l9,                ISO-8859-15,  für 5 €",
        "csisolatin9,       ISO-8859-15,  für 5 €",
        "macintosh,         x-MacRoman,   Größe",
        "mac,               x-MacRoman,   Größe",
        "x-mac-roman,       x-MacRoman,   Größe",
        "x-mac-cyrillic,    x-MacUkraine, Хвиля",
        "koi8,              KOI8-R,       Волна",
        "koi,               KOI8-R,       Волна",
        "koi8-ru,           KOI8-U,       Хвиля є",
        "cyrillic,          ISO-8859-5,   Волна",
        "866,               IBM866,       Волна",
        "greek8,            ISO-8859-7,   Κύμα",
        "sun_eu_greek,      ISO-8859-7,   Κύμα",
        "logical,           ISO-8859-8,   גלים",
        "visual,            ISO-8859-8,   גלים",
        "iso-8859-8-i,      ISO-8859-8,   גלים",
        "arabic,            ISO-8859-6,   موج",
        "asmo-708,          ISO-8859-6,   موج",
        "tis-620,           x-windows-874, คลื่น",
        "dos-874,           x-windows-874, คลื่น",
        "iso8859-11,        x-windows-874, คลื่น",
        "x-gbk,             GBK,          波浪公司",
        "gb_2312-80,        GBK,          波浪公司",
        "chinese,           GBK,          波浪公司",
        "csgb2312,          GBK,          波浪公司",
        "x-x-big5,          Big5,         波浪公司",
        "cn-big5,           Big5,         波浪公司",
        "x-sjis,            windows-31j,  波の会社",
        "ms_kanji,          windows-31j,  波の会社",
        "x-euc-jp,          EUC-JP,       波の会社",
        "ks_c_5601-1987,    x-windows-949, 물결",
        "korean,            x-windows-949, 물결",
        "windows-949,       x-windows-949, 물결",
        "unicode-1-1-utf-8, UTF-8,        물결",
        "x-unicode20utf8,   UTF-8,        물결"
    })
    void meansWhatTheWebMeans(String label, String written, String title) {
        String feed = "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(label)
                + SmallFeeds.rss("<item><title>" + title + "</title></item>");
        byte[] body = feed.getBytes(Charset.forName(written));
        byte[] unlabelled = feed.substring(feed.indexOf("?>") + 2).getBytes(Charset.forName(written));

        assertThat(title(body, null)).isEqualTo(title);
        assertThat(title(unlabelled, "text/xml; charset=\" " + label + "\"")).isEqualTo(title);
    }

    private static String title(byte[] body, @org.jspecify.annotations.Nullable String contentType) {
        return SmallFeeds.feed(body, contentType).entries().getFirst().title().line();
    }
}
