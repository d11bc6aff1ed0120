package com.investorsignals.rules.story;

import static com.investorsignals.rules.story.Reports.audit;
import static com.investorsignals.rules.story.Reports.claim;
import static com.investorsignals.rules.story.Reports.contract;
import static com.investorsignals.rules.story.Reports.on;
import static com.investorsignals.rules.story.Reports.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Standing;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SameEventTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void tellsEventsApartEitherWayRound(String what, Report a, Report b, boolean same) {
        boolean oneWay = SameEvent.isSame(a, b);
        boolean otherWay = SameEvent.isSame(b, a);

        assertThat(oneWay).isEqualTo(same);
        assertThat(otherWay).isEqualTo(same);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                arguments("nothing stated", on(0, Facts.NONE), on(13, Facts.NONE), true),
                arguments("the last day of the window", on(0, Facts.NONE), on(14, Facts.NONE), true),
                arguments("too long apart", on(0, Facts.NONE), on(15, Facts.NONE), false),
                arguments("one is vague", on(0, raise(500, "Series D")), on(1, Facts.NONE), true),
                arguments("rounded amounts", on(0, raise(480, null)), on(1, raise(500, null)), true),
                arguments("other amounts", on(0, raise(300, null)), on(1, raise(500, null)), false),
                arguments(
                        "a rumour's amount", on(0, Standing.RUMOURED, raise(300, null)), on(1, raise(500, null)), true),
                arguments(
                        "a rumour of something else",
                        on(0, Standing.RUMOURED, raise(40, null)),
                        on(1, raise(500, null)),
                        false),
                arguments("other rounds", on(0, raise(500, "Series C")), on(1, raise(500, "Series D")), false),
                arguments("one buyer", on(0, contract("US Navy")), on(1, contract("us navy")), true),
                arguments("a buyer's longer name", on(0, contract("Helios")), on(1, contract("Helios Energy")), true),
                arguments("other buyers", on(0, contract("US Navy")), on(1, contract("Helios")), false),
                arguments("one figure", on(0, claim("users", 2_000_000)), on(1, claim("users", 2_010_000)), true),
                arguments("another figure", on(0, claim("users", 2_000_000)), on(1, claim("users", 3_000_000)), false),
                arguments("of another thing", on(0, claim("users", 200)), on(1, claim("customers", 200)), false),
                arguments(
                        "passed and confirmed",
                        on(0, audit(null, Outcome.PASSED)),
                        on(1, audit(null, Outcome.CONFIRMED)),
                        true),
                arguments(
                        "passed and refuted",
                        on(0, audit(null, Outcome.PASSED)),
                        on(1, audit(null, Outcome.REFUTED)),
                        false));
    }
}
