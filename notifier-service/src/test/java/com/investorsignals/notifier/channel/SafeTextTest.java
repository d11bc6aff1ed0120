package com.investorsignals.notifier.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plain words|Plain words",
                "a\\r\\nBcc: b|a Bcc: b",
                "a\u0000b\u001b[31mc|a b [31mc",
                "pay\u202elap\u2069|paylap",
                "zero\u200bwidth\ufeff|zerowidth",
                "line\u2028sep\u2029x\u0085y|line sep x y",
                "half\ud800pair|halfpair",
                "€ and 日本 and 🚀|€ and 日本 and 🚀",
            })
    void keepsOneHarmlessLine(String raw, String safe) {
        assertThat(SafeText.line(raw.translateEscapes(), 100)).isEqualTo(safe);
    }

    @Test
    void cutsByCodePointsWithAMark() {
        assertThat(SafeText.line("🚀🚀🚀🚀", 3)).isEqualTo("🚀🚀…");
        assertThat(SafeText.line("🚀🚀🚀", 3)).isEqualTo("🚀🚀🚀");
    }
}
