package com.investorsignals.watcher.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.watcher.parse.Markup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One  two</p><p>three</p>                             | One two;three
            a<br>b<br/>c                                            | a;b;c
            <ul><li>a</li><li>b</li></ul>                           | a;b
            <center>a</center>b<details><summary>c</summary>d</details>     | a;b;c;d
            an in&shy;vest&shy;ment                                 | an investment
            Mr&nbsp;Smith &amp; Co &#8212; done                     | Mr Smith & Co — done
            <script>alert(1)</script>seen<style>p{}</style>         | seen
            <b>bo</b>ld and <a href="https://x.example">link</a>    | bold and link
            revenue < $5m & growth > 3 %                            | revenue < $5m & growth > 3 %
            <p>News.</p><p>The post <a>News</a> appeared first on <a>Blog</a>.</p>  | News.
            <p>News.</p><p><a href="x">Continue reading…</a></p>    | News.
            """)
    void isWhatAReaderSees(String html, String text) {
        assertThat(PlainText.of(new Markup(html, true))).isEqualTo(text.replace(';', '\n'));
    }

    @Test
    void leavesTextThatIsNoHtmlAsItIs() {
        assertThat(PlainText.of(new Markup("if a<b and b>c &amp; so", false))).isEqualTo("if a<b and b>c &amp; so");
    }

    @Test
    void takesTheFullestOfSeveralForms() {
        List<Markup> forms = List.of(new Markup("<p>Short</p>", true), new Markup("A much longer form", false));

        assertThat(PlainText.fullest(forms)).isEqualTo("A much longer form");
    }
}
