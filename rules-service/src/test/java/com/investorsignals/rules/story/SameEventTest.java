package com.investorsignals.rules.story;

import static com.investorsignals.rules.fact.Facts.RiskKind.COMPLIANCE;
import static com.investorsignals.rules.story.Reports.audit;
import static com.investorsignals.rules.story.Reports.claim;
import static com.investorsignals.rules.story.Reports.contract;
import static com.investorsignals.rules.story.Reports.on;
import static com.investorsignals.rules.story.Reports.raise;
import static com.investorsignals.rules.story.Reports.told;
import static com.investorsignals.rules.story.Reports.trouble;
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
                arguments("nothing stated", on(0, Facts.NONE), on(0, Facts.NONE), false),
                arguments("the last day of the window", on(0, raise(500, null)), on(14, raise(500, null)), true),
                arguments("too long apart", on(0, raise(500, null)), on(15, raise(500, null)), false),
                arguments("one is vague", on(0, raise(500, "Series D")), on(1, Facts.NONE), false),
                arguments(
                        "one is vague in the same words",
                        told(
                                on(0, raise(500, "Series D")),
                                "nimbus ai",
                                "Nimbus AI closes round for cheap ocean turbines"),
                        told(on(1, Facts.NONE), "nimbus ai", "Nimbus AI closes a big round for ocean turbines"),
                        true),
                arguments(
                        "two rulings of other matter",
                        told(
                                on(0, trouble(COMPLIANCE)),
                                "nimbus ai",
                                "Court fines Nimbus AI for hiding fees from ferry riders"),
                        told(
                                on(1, trouble(COMPLIANCE)),
                                "nimbus ai",
                                "Judge finds Nimbus AI lied under oath in Kite trial"),
                        false),
                arguments(
                        "one ruling, told twice",
                        told(
                                on(0, trouble(COMPLIANCE)),
                                "nimbus ai",
                                "Court fines Nimbus AI for hiding fees from ferry riders"),
                        told(on(1, trouble(COMPLIANCE)), "nimbus ai", "Ferry operator Nimbus AI hid fees, says court"),
                        true),
                arguments(
                        "a partnership from either side",
                        told(on(0, contract("Oakdesk")), "quillon", "Quillon partners with Oakdesk"),
                        told(on(1, contract("Quillon")), "oakdesk", "Oakdesk teams up with Quillon"),
                        true),
                arguments(
                        "partnerships of one side with two others",
                        told(on(0, contract("Oakdesk")), "quillon", "Quillon partners with Oakdesk"),
                        told(on(1, contract("Quillon")), "harbourline", "Harbourline partners with Quillon"),
                        false),
                arguments(
                        "one release of results, in other figures",
                        told(on(0, claim("revenue", 2_000)), "quillon", "Quillon reports first quarter results"),
                        told(on(0, claim("earnings per share", 2)), "quillon", "Quillon beats Q1 estimates"),
                        true),
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
                arguments("one fall", on(0, claim("sales", -62)), on(1, claim("sales", -62)), true),
                arguments("a fall and a rise", on(0, claim("sales", -62)), on(1, claim("sales", 62)), false),
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
