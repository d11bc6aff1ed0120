package com.investorsignals.rules.story;

import static com.investorsignals.rules.story.Reports.audit;
import static com.investorsignals.rules.story.Reports.claim;
import static com.investorsignals.rules.story.Reports.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void standsAgainstAClaim(String what, Report claim, List<Verdict> verdicts, boolean disputed) {
        Optional<Verdict> against = Verdict.against(List.of(claim), verdicts);

        assertThat(against.isPresent()).isEqualTo(disputed);
    }

    static Stream<Arguments> verdicts() {
        Verdict refuted = verdict(30, Outcome.REFUTED, null);
        Verdict refutedUsers = verdict(30, Outcome.REFUTED, "active users");
        Verdict confirmed = verdict(40, Outcome.CONFIRMED, null);
        return Stream.of(
                arguments("no verdict", on(0, Facts.NONE), List.of(), false),
                arguments("neither names a metric", on(0, Facts.NONE), List.of(refuted), true),
                arguments("only the audit does", on(0, Facts.NONE), List.of(refutedUsers), true),
                arguments("only the claim does", on(0, claim("users", 5)), List.of(refuted), true),
                arguments("the same metric", on(0, claim("users", 5)), List.of(refutedUsers), true),
                arguments("another metric", on(0, claim("latency", 5)), List.of(refutedUsers), false),
                arguments("too old a claim", on(-151, Facts.NONE), List.of(refuted), false),
                arguments("late coverage of the claim", on(35, Facts.NONE), List.of(refuted), true),
                arguments("a claim made long after", on(50, Facts.NONE), List.of(refuted), false),
                arguments("a later audit confirms", on(0, Facts.NONE), List.of(confirmed, refuted), false),
                arguments("it only reports", on(0, Facts.NONE), List.of(verdict(9, Outcome.REPORTED, null)), false));
    }

    @Test
    void isNoneUnlessTheAuditIsVerified() {
        Facts facts = audit(null, Outcome.REFUTED);

        assertThat(Verdict.of(UUID.randomUUID(), Reports.DAY_ONE, Standing.ANNOUNCED, facts))
                .isEmpty();
        assertThat(Verdict.of(UUID.randomUUID(), Reports.DAY_ONE, Standing.VERIFIED, facts))
                .isPresent();
    }

    private static Verdict verdict(int day, Outcome outcome, @Nullable String metric) {
        return new Verdict(UUID.randomUUID(), Reports.DAY_ONE.plus(Duration.ofDays(day)), outcome, metric);
    }
}
