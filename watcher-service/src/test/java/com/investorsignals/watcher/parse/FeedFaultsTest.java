package com.investorsignals.watcher.parse;

import static com.investorsignals.watcher.parse.SmallFeeds.ITEM;
import static com.investorsignals.watcher.parse.SmallFeeds.feed;
import static com.investorsignals.watcher.parse.SmallFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read in spite of faults of form, of version and of encoding. */
class FeedFaultsTest {

    static Stream<Arguments> tolerated() {
        String doctype = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"> <!-- it's \"odd\" -->]>";
        return Stream.of(
                Arguments.of("white space", "\n\n <?xml version=\"1.0\"?>" + rss(ITEM)),
                Arguments.of("text before", "Warning: mysql_connect() failed\n" + rss(ITEM)),
                Arguments.of("DOCTYPE", doctype + rss(ITEM)),
                Arguments.of("ampersands", rss(ITEM.replace("One", "Q&A &mdash; One"))),
                Arguments.of("not well-formed", rss(ITEM.replace("</title>", ""))),
                Arguments.of("not well-formed", rss(ITEM).replace("</channel></rss>", "<item><title>Cut")),
                Arguments.of("not well-formed", rss(ITEM) + "<script>1 < 2</script>"),
                Arguments.of(
                        "prefix media is not declared",
                        rss(ITEM.replace("<link>", "<media:title>x</media:title><link>"))),
                Arguments.of("does not allow", rss(ITEM.replace("One", "O\u0008n\u000Be"))),
                Arguments.of("version is missing", rss(ITEM).replace(" version=\"2.0\"", "")),
                Arguments.of("no RSS version 3.7", rss(ITEM).replace("2.0", "3.7")),
                Arguments.of("rss element", rss(ITEM).replaceAll("</?rss[^>]*>", "")),
                Arguments.of(
                        "Atom namespace", "<feed><title>T</title><entry><id>1</id><title>One</title></entry></feed>"));
    }

    @ParameterizedTest
    @MethodSource("tolerated")
    void readsWhatPeoplesReadersShowAndSaysWhatItTolerated(String problem, String body) {
        ParsedFeed feed = feed(body);

        assertThat(feed.entries()).isNotEmpty();
        assertThat(String.join("; ", feed.problems())).contains(problem);
        assertThat(feed.toString()).doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, utf-8, ''",
        "UTF-8, '', ''",
        "UTF-8, iso-8859-1x, ''",
        "UTF-8, us-ascii, ''",
        "UTF-8, iso-8859-1, ''",
        "UTF-8, '', text/xml; charset=iso-8859-1",
        "windows-1252, iso-8859-1, ''",
        "windows-1252, utf-8, ''",
        "windows-1252, '', text/xml; charset=windows-1252",
        "windows-1252, '', ''",
        "UTF-16LE, utf-16, ''",
        "UTF-16BE, utf-16, ''",
        "GB18030, gb2312, ''",
        "windows-31j, shift_jis, ''",
        "UTF-8, utf-16, ''",
    })
    void findsTheEncodingThatTheBytesHave(String really, String declared, String contentType) {
        String word = really.startsWith("GB") ? "中文新闻" : really.endsWith("31j") ? "日本語" : "Zürich “é”";
        String declaration =
                "<?xml version=\"1.0\"" + (declared.isEmpty() ? "" : " encoding=\"" + declared + "\"") + "?>";
        byte[] body = (declaration + rss(ITEM.replace("One", word))).getBytes(Charset.forName(really));

        ParsedFeed feed = feed(body, contentType.isEmpty() ? null : contentType);

        assertThat(feed.entries().getFirst().title().value()).isEqualTo(word);
    }

    @Test
    void keepsUtf8ThatHasAFewStrayBytes() {
        byte[] body = rss(ITEM.replace("One", "Zürich, Genève, Málaga ?")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xE9 : body[i];
        }

        assertThat(feed(body, null).entries().getFirst().title().value()).isEqualTo("Zürich, Genève, Málaga é");
    }
}
