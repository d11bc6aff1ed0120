package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealedEntitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Q&A and R & D                    | Q&amp;A and R &amp; D
            a &nbsp; b &mdash; c             | a &#160; b &#8212; c
            &amp; &lt; &gt; &quot; &apos;    | &amp; &lt; &gt; &quot; &apos;
            &#38; &#x26; &#x1F600;           | &#38; &#x26; &#x1F600;
            &LT; &AMP; &QUOT; &nvlt;         | &#60; &#38; &#34; &#60;&#8402;
            &nosuchname; &; &#; &#x;         | &amp;nosuchname; &amp;; &amp;#; &amp;#x;
            <![CDATA[R & D &nbsp;]]> & more  | <![CDATA[R & D &nbsp;]]> &amp; more
            <!-- R & D &nbsp; --> & more     | <!-- R & D &nbsp; --> &amp; more
            <![CDATA[R & D                   | <![CDATA[R & D
            plain                            | plain
            &                                | &amp;
            &nbsp;                           | &#160;
            """)
    void areWhatXmlKnows(String xml, String healed) throws IOException {
        assertThat(read(xml)).isEqualTo(healed);
    }

    @Test
    void areReadWhateverTheLengthOfTheBuffer() throws IOException {
        HealedEntities reader = new HealedEntities("a&nbsp;b&c");
        StringBuilder read = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            read.append((char) c);
        }

        assertThat(read).hasToString("a&#160;b&amp;c");
    }

    private static String read(String xml) throws IOException {
        StringWriter healed = new StringWriter();
        new HealedEntities(xml).transferTo(healed);
        return healed.toString();
    }
}
