package com.investorsignals.watcher.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFingerprintTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?><!-- made at 10:00 -->
            <rss version="2.0"><channel><title>The Example</title><link>https://a.example/</link>
            <lastBuildDate>Sun, 01 Mar 2026 10:00:00 GMT</lastBuildDate><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
            <item><title>One</title><link>https://a.example/1</link><pubDate>Sun, 01 Mar 2026 09:00:00 GMT</pubDate>
            <!-- first --><description>The <b>first</b></description></item>
            <item><title>Two</title><link>https://a.example/2</link></item>
            </channel></rss><!-- served by cache 7 -->
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            made at 10:00                                 | made at 11:00
            <lastBuildDate>Sun, 01 Mar 2026 10:00:00      | <lastBuildDate>Mon, 02 Mar 2026 10:00:00
            <pubDate>Sun, 01 Mar 2026 10:00:00            | <pubDate>Mon, 02 Mar 2026 10:00:00
            served by cache 7                             | served by cache 8 in 0.003 s
            """)
    void isTheSameWhateverServersWriteAroundEntries(String before, String after) {
        assertThat(RSS).contains(before);
        assertThat(of(RSS.replace(before, after))).isEqualTo(of(RSS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8                                         | windows-1252
            The Example                                   | The other Example
            https://a.example/</link>                     | https://b.example/</link>
            One                                           | Eins
            https://a.example/2                           | https://a.example/3
            <pubDate>Sun, 01 Mar 2026 09:00:00            | <pubDate>Sun, 01 Mar 2026 09:30:00
            <!-- first -->                                | <!-- second -->
            <b>first</b>                                  | <i>first</i>
            <title>Two</title>                            | <title>Two</title><guid>2</guid>
            </channel>                                    | <item/></channel>
            </channel>                                    | <!-- <item/> --></channel>
            """)
    void isAnotherWhenAnythingElseChanged(String before, String after) {
        assertThat(RSS).contains(before);
        assertThat(of(RSS.replace(before, after))).isNotEqualTo(of(RSS));
    }

    @Test
    void forgetsTheDateOfAnAtomFeedButNotThatOfItsEntries() {
        String atom = "<feed><updated>2026-03-01T10:00:00Z</updated><entry><updated>2026-03-01T09:00:00Z</updated>"
                + "</entry></feed>";

        assertThat(of(atom.replace("T10", "T11"))).isEqualTo(of(atom));
        assertThat(of(atom.replace("T09", "T08"))).isNotEqualTo(of(atom));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<rss/>", "{\"items\":[]}", "</item><item>", "<html>"})
    void isThatOfAllBytesWhereThereAreNoEntries(String body) {
        assertThat(of(body)).isEqualTo(of(body)).isNotEqualTo(of(body + " "));
    }

    @Test
    void looksForNoDatesInAFrameWithoutEnd() {
        String frame = "<!--".repeat(100_000);

        assertThat(of(frame + "<item></item>")).isNotEqualTo(of(frame + "<!-- --><item></item>"));
    }

    private static String of(String body) {
        return BodyFingerprint.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
