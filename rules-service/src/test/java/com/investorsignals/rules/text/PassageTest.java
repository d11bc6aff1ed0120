package com.investorsignals.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {

    @Test
    void keepsWordStemAndPlace() {
        Passage passage = Passage.of(FieldName.TEXT, "Quillon’s partners raised €15m.");

        assertThat(passage.tokens())
                .containsExactly(
                        new Token("Quillon", "quillon", "quillon", 0, 9),
                        new Token("partners", "partners", "partner", 10, 18),
                        new Token("raised", "raised", "raise", 19, 25),
                        new Token("15m", "15m", "15m", 27, 30));
    }

    @Test
    void countsPlacesInUtf16Units() {
        Passage passage = Passage.of(FieldName.TITLE, "🚀🚀 Oakdesk");

        Token last = passage.tokens().getLast();

        assertThat(passage.source().substring(last.start(), last.end())).isEqualTo("Oakdesk");
    }

    @Test
    void breaksSentencesButNotAbbreviations() {
        Passage passage = Passage.of(
                FieldName.TEXT, "Acme Inc. sold 3.5 tons to the U.S. Navy. It was late. “Good,” said Ms. Ray.\n\nMore");

        int last = passage.size() - 1;
        assertThat(passage.sentence(last)).isEqualTo(3);
        assertThat(passage.quote(passage.sentenceAt(0))).isEqualTo("Acme Inc. sold 3.5 tons to the U.S. Navy");
    }
}
