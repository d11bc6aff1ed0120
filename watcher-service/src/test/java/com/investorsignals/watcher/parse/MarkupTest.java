package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT&amp;amp;T buys &lt;b&gt;X&lt;/b&gt; | AT&T buys <b>X</b>
            R&D up 5 % < last year               | R&D up 5 % < last year
            <i>Nimbus</i>   raises               | Nimbus raises
            Nimbus raises<!-- and never closes     | Nimbus raises
            Nimbus <script>x()</script> raises     | Nimbus raises
            """)
    void makesOneLineOfATitle(String html, String title) {
        assertThat(new Markup(html, true).line()).isEqualTo(title);
    }
}
