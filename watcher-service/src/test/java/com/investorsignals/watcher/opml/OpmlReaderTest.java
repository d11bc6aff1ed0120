package com.investorsignals.watcher.opml;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.opml.Opml.Outlines;
import com.investorsignals.watcher.opml.Opml.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlReaderTest {

    @Test
    void readsFoldersAsTags() {
        List<Outline> feeds = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0"><head><title>T</title></head><body>
                <outline text="Press"><outline text="Wires">
                <outline type="rss" text="One" title="The One" xmlUrl="https://a.example/1" htmlUrl="https://a.example/"/>
                </outline></outline>
                <outline text="https://a.example/2" xmlUrl="https://a.example/2" category="/ai/labs,press"/>
                </body></opml>""");

        assertThat(feeds)
                .containsExactly(
                        new Outline(
                                4,
                                "The One",
                                "https://a.example/1",
                                List.of("Press", "Wires"),
                                null,
                                false,
                                false,
                                false),
                        new Outline(
                                6,
                                null,
                                "https://a.example/2",
                                List.of("ai", "labs", "press"),
                                null,
                                false,
                                false,
                                false));
    }

    @Test
    void readsOurOwnSettings() {
        List<Outline> feeds = read("""
                <opml version="2.0" xmlns:x="urn:com.investorsignals:opml"><body>
                <outline text="One" xmlUrl="https://a.example/1" x:pollInterval="PT2H" x:fullText="true" x:carriesOthers="true" x:status="paused"/>
                </body></opml>""");

        assertThat(feeds.getFirst().pollInterval())
                .isEqualTo(Duration.ofHours(2).toString());
        assertThat(feeds.getFirst().fullText()).isTrue();
        assertThat(feeds.getFirst().carriesOthers()).isTrue();
        assertThat(feeds.getFirst().paused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <outline text="A" xmlUrl="https://a.example/?a=1&b=2"/>                  | https://a.example/?a=1&b=2
            <outline text="A" xmlUrl="https://a.example/?a=1&amp;b=2"/>              | https://a.example/?a=1&b=2
            <OUTLINE TEXT="A" XMLURL="https://a.example/caps"/>                      | https://a.example/caps
            <outline text="A" xmlurl='https://a.example/quotes'/>                    | https://a.example/quotes
            <outline text="AT&T" xmlUrl=" https://a.example/blank "/>                | https://a.example/blank
            <outline text="A" xmlUrl="https://a.example/unclosed">                   | https://a.example/unclosed
            <outline text='A < B' xmlUrl='https://a.example/single'/>                | https://a.example/single
            <outline text="A < B" xmlUrl="https://a.example/cut-off"                 | https://a.example/cut-off
            <outline text="A" xmlUrl="feed://a.example/scheme"/>                     | http://a.example/scheme
            <outline text="A" xmlUrl="feed:https://a.example/prefix"/>               | https://a.example/prefix
            """)
    void toleratesWhatOtherReadersWrite(String outline, String url) {
        assertThat(read("\uFEFF<opml><body>" + outline + "</body></opml>"))
                .extracting(Outline::url)
                .containsExactly(url);
    }

    @Test
    void readsAnOutlineToItsEndThatHoldsUnescapedMarkup() {
        List<Outline> feeds = read("""
                <opml><body><outline text="Folder">
                <outline text="A < B" description="By <a href="https://b.example/" rel="x">us</a>
                & "friends"." xmlUrl="https://a.example/1" type="rss" />
                </outline>
                <!-- <outline text="Off" xmlUrl="https://a.example/off"/> -->
                <outline text="Next" xmlUrl="https://a.example/2"/>
                </body></opml>""");

        assertThat(feeds)
                .containsExactly(
                        new Outline(2, "A < B", "https://a.example/1", List.of("Folder"), null, false, false, false),
                        new Outline(6, "Next", "https://a.example/2", List.of(), null, false, false, false));
    }

    @Test
    void tellsAFolderFromAFeedWithoutAddress() {
        assertThat(read("<opml><body><outline text='Empty'/><outline type='rss' text='Lost'/></body></opml>"))
                .extracting(Outline::title)
                .containsExactly("Lost");
    }

    @Test
    void readsTheStatedEncoding() {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><opml><outline text='Zürich' xmlUrl='u'/></opml>"
                .getBytes(Charset.forName("ISO-8859-1"));

        assertThat(((Outlines) OpmlReader.read(latin)).feeds().getFirst().title())
                .isEqualTo("Zürich");
    }

    @Test
    void neverReadsWhatADoctypeDeclares() {
        List<Outline> feeds = read("""
                <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "grown">]>
                <opml><body><outline text="&x;&y;" xmlUrl="https://a.example/"/></body></opml>""");

        assertThat(feeds.getFirst().title()).isEqualTo("&x;&y;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "<rss version='2.0'/>", "<html><body>"})
    void saysWhyADocumentIsNoOpml(String text) {
        assertThat(OpmlReader.read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Unreadable.class);
    }

    @Test
    @Timeout(20)
    void holdsOutAgainstFoldersWithoutEnd() {
        String deep = "<outline text='f'>".repeat(200_000) + "<outline text='A' xmlUrl='https://a.example/'/>";

        assertThat(OpmlReader.read(("<opml>" + deep).getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @Test
    void refusesMoreFeedsThanAnybodyWatches() {
        String many = "<outline xmlUrl='https://a.example/'/>".repeat(20_001);

        assertThat(OpmlReader.read(("<opml>" + many).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unreadable("It lists more than 20000 feeds"));
    }

    private static List<Outline> read(String text) {
        return ((Outlines) OpmlReader.read(text.getBytes(StandardCharsets.UTF_8))).feeds();
    }
}
