package com.investorsignals.notifier.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource({
        "a & b, 20, a &amp; b",
        "<!channel> now, 30, &lt;!channel&gt; now",
        "*bold* _it_ `code`, 30, *bold* _it_ `code`",
        "abcdef, 6, abcdef",
        "abcdefg, 6, abcde…",
        "ab<cd, 7, ab&lt;…",
        "abc<d, 6, abc…",
        "ab😀cd, 5, ab😀…",
    })
    void escapesThreeCharactersAndCutsNoneInTwo(String words, int limit, String escaped) {
        assertThat(SlackText.escape(words, limit)).isEqualTo(escaped).hasSizeLessThanOrEqualTo(limit);
    }
}
