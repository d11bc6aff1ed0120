package com.investorsignals.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSketchTest {
    private static final String ORIGINAL =
            "Nimbus AI said on Tuesday that it had closed a Series D round of $500 million"
                    + " led by Harbour Capital, valuing the company at $4.3 billion.";

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the same text | true | Nimbus AI said on Tuesday that it had closed a Series D round of $500 million led"
                        + " by Harbour Capital, valuing the company at $4.3 billion.",
                "punctuation and case | true | NIMBUS AI said, on Tuesday, that it had closed a Series D round of $500"
                        + " million - led by Harbour Capital; valuing the company at $4.3 billion",
                "a cut copy | true | Nimbus AI said on Tuesday that it had closed a Series D round of $500 million",
                "own words | false | Harbour Capital leads a $500 million round in Nimbus AI, which is now worth $4.3"
                        + " billion, people close to the deal confirmed to this newspaper.",
                "too short to tell | false | Nimbus AI said"
            })
    void tellsACopy(String what, boolean copy, String text) {
        var original = TextSketch.of("", ORIGINAL);
        var other = TextSketch.of("", text);

        assertThat(other.isCopyOf(original)).isEqualTo(copy);
        assertThat(original.isCopyOf(other)).isEqualTo(copy);
    }
}
