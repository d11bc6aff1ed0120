package com.investorsignals.watcher.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.article.Article;
import com.investorsignals.watcher.fulltext.ArticlePage.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePageTest {
    private static final URI ADDRESS = URI.create("https://ledger.example/1");
    private static final Article NIMBUS = TeaserEntry.of(
            "Nimbus AI raises $500 million",
            "Nimbus AI, which sells language models to hospitals, has raised $500 million from investors led by Harbour Capital.");
    private static final Article HARBOURLINE = TeaserEntry.of(
            "Ministry awards contract to Harbourline", "The ministry of transport has awarded Harbourline…");
    private static final Article QUILLON =
            TeaserEntry.of("Audit refutes what Quillon claims", "An independent laboratory contradicts the company.");
    private static final String PARAGRAPH =
            "<p>Nimbus AI has raised $500 million from investors that are led by Harbour Capital, as it said.</p>";

    @Test
    void readsAnArticleWithoutWhatStandsAroundIt() {
        assertThat(text("news.html", NIMBUS).lines())
                .containsExactly(
                        "Nimbus AI raises $500 million at a $4.3 billion valuation",
                        "The round, led by Harbour Capital, comes nine months after the last one and nearly triples what the company is worth.",
                        "Nimbus AI, which sells language models to hospitals, said on Monday that it had raised $500 million in a Series C round led by Harbour Capital.",
                        "The money comes in two tranches: $300 million now, and $200 million once an independent laboratory has confirmed the accuracy that the company claims, according to a filing.",
                        "The head office in Rotterdam.",
                        "Who came in",
                        "Existing investors Alder Ventures and Stone Bridge took part. Quillon, its largest rival, raised $200 million in March.",
                        "“We asked for proof before the second half is paid, and they agreed,” said a partner at Harbour Capital.",
                        "Short.");
    }

    @Test
    void findsTheArticleOfAPageThatNamesNone() {
        assertThat(text("divs.html", HARBOURLINE).lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.getFirst()).startsWith("The ministry of transport has awarded"))
                .satisfies(lines -> assertThat(lines.getLast()).endsWith("with the public sector before."));
    }

    @Test
    void readsWhatAPageOfScriptsSaysToMachines() {
        assertThat(text("structured.html", QUILLON))
                .startsWith("An independent laboratory contradicts the company.\nAn independent laboratory has found")
                .contains("it would \"look into the differences\" and withdrew")
                .doesNotContain("JavaScript");
    }

    @Test
    void readsTextWithoutBlanksBetweenWords() {
        Article entry = TeaserEntry.of("ニンバス、五億ドルを調達", "人工知能を手がけるニンバスは五億ドルを調達したと発表した。");

        assertThat(text("japanese.html", entry).lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "paid.html,      PAID_FOR",
        "wall.html,      NO_LONGER_TEXT",
        "consent.html,   NO_LONGER_TEXT",
        "scripts.html,   NO_LONGER_TEXT",
        "headlines.html, NO_LONGER_TEXT",
    })
    void takesNothingElseForTheArticle(String page, FullTextOutcome why) {
        assertThat(read(page, NIMBUS)).isEqualTo(new Reading.None(why));
    }

    @Test
    void takesNoOtherArticleForThisOne() {
        assertThat(read("news.html", HARBOURLINE)).isEqualTo(new Reading.None(FullTextOutcome.NO_LONGER_TEXT));
    }

    @Test
    void keepsAnEntryThatSaysAsMuchAsItsPage() {
        Article whole = TeaserEntry.of(NIMBUS.title(), text("news.html", NIMBUS));

        assertThat(read("news.html", whole)).isEqualTo(new Reading.None(FullTextOutcome.NO_LONGER_TEXT));
    }

    @Test
    void keepsWhatOnlyTheTeaserSays() {
        Article entry = TeaserEntry.of(
                NIMBUS.title(),
                "Sovereign wealth funds backed Nimbus AI alongside Harbour Capital, documents seen here show.");

        assertThat(text("news.html", entry)).startsWith(entry.text() + "\nNimbus AI raises");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                                TRUE
            text/html,                        TRUE
            Text/HTML; charset=utf-8,         TRUE
            application/xhtml+xml,            TRUE
            text/plain,                       FALSE
            application/pdf,                  FALSE
            image/jpeg,                       FALSE
            """)
    void readsHtmlOnly(@Nullable String contentType, boolean html) {
        Reading reading = ArticlePage.read(page(PARAGRAPH.repeat(10)), contentType, ADDRESS, NIMBUS);

        assertThat(reading instanceof Reading.Text).isEqualTo(html);
    }

    @Test
    void readsTheEncodingThatTheServerStates() {
        byte[] page =
                ("<p>Nimbus AI raises $500 million – “a lot”, its head says, and more than investors led by Harbour"
                                + " Capital had given to hospitals before, as far as anybody knows.</p>")
                        .repeat(4)
                        .getBytes(Charset.forName("windows-1252"));

        assertThat(ArticlePage.read(page, "text/html; charset=ISO-8859-1", ADDRESS, NIMBUS))
                .isInstanceOfSatisfying(
                        Reading.Text.class, read -> assertThat(read.text()).contains("– “a lot”"));
    }

    @Test
    void readsALineOfAMegabyte() {
        String line = "<p>" + "Nimbus AI raises $500 million. ".repeat(40_000) + "</p>";

        assertThat(text(page(line + PARAGRAPH), NIMBUS)).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void readsWhatIsNestedDeeply() {
        String deep = "<div><span>".repeat(50_000) + PARAGRAPH.repeat(20);

        assertThat(ArticlePage.read(page(deep), "text/html", ADDRESS, NIMBUS)).isNotNull();
    }

    @Test
    void readsJsonThatIsNestedDeeplyAsNothing() {
        String deep = "<script type='application/ld+json'>" + "[".repeat(500_000) + "</script>" + PARAGRAPH.repeat(10);

        assertThat(text(page(deep), NIMBUS))
                .endsWith("Harbour Capital, as it said.")
                .doesNotContain("[");
    }

    @Test
    void readsAPageOfAMillionLines() {
        assertThat(ArticlePage.read(page("a<br>".repeat(1_000_000)), "text/html", ADDRESS, NIMBUS))
                .isEqualTo(new Reading.None(FullTextOutcome.NO_LONGER_TEXT));
    }

    private static byte[] page(String body) {
        return ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String page, Article entry) {
        return text(file(page), entry);
    }

    private static String text(byte[] page, Article entry) {
        return switch (ArticlePage.read(page, "text/html", ADDRESS, entry)) {
            case Reading.Text text -> text.text();
            case Reading.None none -> throw new AssertionError("read nothing: " + none.why());
        };
    }

    private static Reading read(String page, Article entry) {
        return ArticlePage.read(file(page), "text/html", ADDRESS, entry);
    }

    private static byte[] file(String name) {
        try (InputStream page = ArticlePageTest.class.getResourceAsStream("/pages/" + name)) {
            return Objects.requireNonNull(page).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
