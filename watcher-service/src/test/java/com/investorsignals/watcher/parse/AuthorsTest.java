package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <author>Ada Byron</author>                                             | Ada Byron
            <author>ada@a.example (Ada Byron)</author>                             | Ada Byron
            <author>Ada Byron (ada@a.example)</author>                             | Ada Byron
            <author>Ada Byron &lt;ada@a.example></author>                          | Ada Byron
            <author>ada@a.example</author>                                         | ada@a.example
            <author><b>Ada</b> Byron</author>                                      | Ada Byron
            <author><name>Ada</name><email>ada@a.example</email></author>          | Ada
            <author><email>ada@a.example</email></author>                          | ada@a.example
            <author><name>Ada</name></author><author><name>Bob</name></author>     | Ada, Bob
            <dc:creator>Ada</dc:creator><dc:creator>Bob</dc:creator>               | Ada, Bob
            <dc:creator>Ada</dc:creator><dc:creator>Ada</dc:creator>               | Ada
            <dc:author>Ada</dc:author>                                             | Ada
            <atom:author><atom:name>Ada</atom:name></atom:author>                  | Ada
            <itunes:author>Network</itunes:author><dc:creator>Ada</dc:creator>     | Ada
            <itunes:author>Network</itunes:author>                                 | Network
            <dc:creator/><author>Ada</author>                                      | Ada
            <author> </author>                                                     |
            <title>T</title>                                                       |
            """)
    void areThePeopleThatTheEntryNames(String children, String expected) {
        String entry = "<item xmlns:dc='" + FeedNames.DUBLIN_CORE + "' xmlns:atom='" + FeedNames.ATOM_1_0
                + "' xmlns:itunes='urn:itunes'>" + children + "</item>";

        assertThat(Authors.of(StrictXml.read(new StringReader(entry), new DocumentBounds(1))
                        .orElseThrow()
                        .getRootElement()))
                .isEqualTo(expected);
    }
}
