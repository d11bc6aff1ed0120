package com.investorsignals.rules.editor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.editor.LineDiff.Kind;
import com.investorsignals.rules.editor.LineDiff.Line;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, =a =b =c",
        "a b c, a c, =a -b =c",
        "a c, a b c, =a +b =c",
        "a b c, a x c, =a -b +x =c",
        "a b c d e, b c x e f, -a =b =c -d +x =e +f",
        "'', a b, +a +b",
        "a b, '', -a -b",
        "a a, a, =a -a"
    })
    void tellsWhichLinesWereTakenAndPut(String before, String after, String told) {
        LineDiff diff = LineDiff.of(before.replace(' ', '\n'), after.replace(' ', '\n'));

        assertThat(diff.lines().stream().map(LineDiffTest::told).collect(Collectors.joining(" ")))
                .isEqualTo(told);
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
    }

    @Test
    @Timeout(value = 5, unit = SECONDS)
    void replacesAsAWholeWhatIsTooLongToCompare() {
        String before = "same\n" + "a\n".repeat(50_000) + "end";
        String after = "same\n" + "b\n".repeat(50_000) + "end";

        LineDiff diff = LineDiff.of(before, after);

        assertThat(diff.lines()).hasSize(100_004).startsWith(new Line(Kind.TAKEN, "same"));
        assertThat(diff.lines().getLast()).isEqualTo(new Line(Kind.PUT, "end"));
    }

    private static String told(Line line) {
        return switch (line.kind()) {
            case KEPT -> "=" + line.text();
            case TAKEN -> "-" + line.text();
            case PUT -> "+" + line.text();
        };
    }
}
