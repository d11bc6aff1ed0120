package com.investorsignals.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.console.MarkedText.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksEveryOccurrence() {
        assertThat(MarkedText.ofWords("$5M now, $5M later", List.of("$5M")).parts())
                .containsExactly(
                        new Part("$5M", true),
                        new Part(" now, ", false),
                        new Part("$5M", true),
                        new Part(" later", false));
    }

    @Test
    void joinsWhatOverlaps() {
        assertThat(MarkedText.ofWords("Alder Capital Partners", List.of("Alder Capital", "Capital Partners"))
                        .parts())
                .containsExactly(new Part("Alder Capital Partners", true));
    }

    @Test
    void losesNoCharacterWhateverIsMarked() {
        String text = "A <b>bold</b> claim";

        MarkedText marked = MarkedText.ofWords(text, List.of("<b>", "", "A", "claim", "absent"));

        assertThat(marked.parts().stream().map(Part::text).reduce("", String::concat))
                .isEqualTo(text);
        assertThat(marked.parts()).doesNotContain(new Part("A", true));
    }
}
