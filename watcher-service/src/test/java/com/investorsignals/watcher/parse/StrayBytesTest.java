package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrayBytesTest {
    /** What stands between bars is written in the other encoding. */
    @ParameterizedTest
    @CsvSource({
        "'Größe – it|’|s',                    UTF-8,        windows-1252",
        "'Größe |’||“||”||é||ñ| a|é|',        UTF-8,        windows-1252",
        "'|é| only',                          UTF-8,        windows-1252",
        "'|Übermütig grüßt “Ægir”|',          UTF-8,        windows-1252",
        "'日本 |€|5 株式会社',                 UTF-8,        windows-1252",
        "'Größe Übermut Ärger it|’|s',        ISO-8859-1,   windows-1252"
    })
    void healsWhatIsNotUtf8(String title, String stated, String other) {
        byte[] body = body(title, stated, Charset.forName(other));

        assertThat(title(body, null)).isEqualTo(title.replace("|", ""));
        assertThat(title(body, "text/xml")).isEqualTo(title.replace("|", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Волна поднимает капитал, 152",
        "GBK, 波浪公司宣布完成新一轮融资, 255",
        "Shift_JIS, 波の会社が資金を調達した, 253",
        "EUC-KR, 물결이 새로운 투자를 받았다고 월요일에 밝혔다, 255"
    })
    void keepsAStatedEncodingInWhichFewBytesAreBroken(String stated, String title, int broken) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String document = "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(stated)
                + SmallFeeds.rss("<item><title>" + title + " |</title></item>");
        body.writeBytes(document.substring(0, document.indexOf('|')).getBytes(Charset.forName(stated)));
        body.write(broken);
        body.writeBytes(document.substring(document.indexOf('|') + 1).getBytes(Charset.forName(stated)));

        assertThat(title(body.toByteArray(), null)).startsWith(title);
    }

    private static byte[] body(String title, String stated, Charset other) {
        String document = "<?xml version=\"1.0\" encoding=\"%s\"?>".formatted(stated)
                + SmallFeeds.rss("<item><title>" + title + "</title></item>");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String[] parts = document.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            body.writeBytes(parts[i].getBytes(i % 2 == 0 ? StandardCharsets.UTF_8 : other));
        }
        return body.toByteArray();
    }

    private static String title(byte[] body, @Nullable String contentType) {
        return SmallFeeds.feed(body, contentType).entries().getFirst().title().line();
    }
}
