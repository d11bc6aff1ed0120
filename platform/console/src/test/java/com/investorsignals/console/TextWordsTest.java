package com.investorsignals.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {

    @Test
    void takesFromALineWhatWouldDisturbOthers() {
        assertThat(TextWords.plain(" One\r\ntwo\u0000\u202Eeerht\u2029 ")).isEqualTo("One  two eerht");
        assertThat(TextWords.plain("שלום <b>")).isEqualTo("שלום <b>");
    }

    @Test
    void keepsEveryCharacterButThoseThatTurnTheOrder() {
        String text = "x".repeat(400) + "\n <b> שלום";

        assertThat(TextWords.undirected(text + "\u202Eeerht\u2067")).isEqualTo(text + "eerht");
    }

    @Test
    void cutsWhatIsTooLongBetweenTwoCharacters() {
        assertThat(TextWords.plain("x".repeat(300))).hasSize(300);
        assertThat(TextWords.plain("x".repeat(299) + "🚀".repeat(100_000))).isEqualTo("x".repeat(299) + "…");
    }

    @ParameterizedTest
    @CsvSource({"https://a.example/, true", "HTTP://a.example/, true", "javascript:alert(1), false", "/path, false"})
    void linksOnlyToTheWeb(URI url, boolean web) {
        assertThat(TextWords.isWeb(url)).isEqualTo(web);
    }
}
