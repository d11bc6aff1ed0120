package com.investorsignals.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSplitterTest {

    @Test
    void findsTheWordsOfAPassageTextAfterText() {
        WordSplitter splitter = new WordSplitter();

        for (String text : List.of("Quillon’s Partners", "", "Acme S.A. & Co.", "月之暗面", "L'Oréal", "raised €15m")) {
            assertThat(splitter.words(text))
                    .as(text)
                    .isEqualTo(Passage.of(FieldName.TEXT, text).tokens().stream()
                            .map(Token::word)
                            .toList());
        }
    }
}
