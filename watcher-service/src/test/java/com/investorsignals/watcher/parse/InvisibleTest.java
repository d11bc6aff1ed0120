package com.investorsignals.watcher.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202C, 0x202E, 0x2060,
                0x2061, 0x2064, 0x2066, 0x2069, 0x206F, 0x3164, 0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFF9, 0xE0001,
                0xE0062, 0xE007F, 0xE0100, 0xE01EF
            })
    void isGone(int character) {
        String invisible = Character.toString(character);

        assertThat(Text.line(
                        invisible + "Tide" + invisible + "mark" + invisible + " ra" + invisible + invisible + "ises"))
                .isEqualTo("Tidemark raises");
        assertThat(new Markup("<p>Tide&#" + character + ";mark</p>", true).line())
                .isEqualTo("Tidemark");
        assertThat(Authors.name("A" + invisible + "da")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x9, 0x85, 0xA0, 0x1680, 0x2000, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F,
                0x205F, 0x2800, 0x3000
            })
    void isABlank(int character) {
        String blank = Character.toString(character);

        assertThat(Text.line(blank + "raises" + blank + blank + "12" + blank + "million" + blank))
                .isEqualTo("raises 12 million");
    }

    @ParameterizedTest
    @CsvSource({
        "می\u200cخواهم, می\u200cخواهم",
        "क्\u200dष, क्\u200dष",
        "👩\u200d💻 codes, 👩\u200d💻 codes",
        "Т\u200cайд, Тайд",
        "a\u200db, ab"
    })
    void keepsWhatJoinsOtherLetters(String text, String seen) {
        assertThat(Text.line(text)).isEqualTo(seen);
    }
}
