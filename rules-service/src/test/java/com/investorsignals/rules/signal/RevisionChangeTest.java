package com.investorsignals.rules.signal;

import static com.investorsignals.rules.signal.Contents.raise;
import static com.investorsignals.rules.signal.Contents.tranche;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevisionChangeTest {
    private static final SignalContent TOLD = tranche("Nimbus AI", Standing.ANNOUNCED, 55, raise(500, "Series D"), 1);

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void mattersOnlyWhereSomethingIsNew(String what, SignalContent now, boolean matters) {
        assertThat(RevisionChange.matters(TOLD, now)).isEqualTo(matters);
    }

    static Stream<Arguments> changes() {
        Facts told = raise(500, "Series D");
        return Stream.of(
                arguments("nothing", tranche("Nimbus AI", Standing.ANNOUNCED, 55, told, 1), false),
                arguments("one more publisher", tranche("Nimbus AI", Standing.ANNOUNCED, 55, told, 2), false),
                arguments("points within the severity", tranche("Nimbus AI", Standing.ANNOUNCED, 69, told, 1), false),
                arguments("severity", tranche("Nimbus AI", Standing.ANNOUNCED, 70, told, 1), true),
                arguments("standing", tranche("Nimbus AI", Standing.VERIFIED, 55, told, 1), true),
                arguments("amount", tranche("Nimbus AI", Standing.ANNOUNCED, 55, raise(510, "Series D"), 1), true),
                arguments("round", tranche("Nimbus AI", Standing.ANNOUNCED, 55, raise(500, "Series E"), 1), true),
                arguments(
                        "a fact was edited away",
                        tranche("Nimbus AI", Standing.ANNOUNCED, 55, raise(500, null), 1),
                        false),
                arguments("all facts were", tranche("Nimbus AI", Standing.ANNOUNCED, 55, Facts.NONE, 1), false));
    }
}
