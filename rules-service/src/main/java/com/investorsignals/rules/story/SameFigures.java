package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Whether two reports of a company's figures tell of one publication. */
final class SameFigures {
    private static final BigDecimal RESTATED = new BigDecimal("1.02");

    /** Whoever reports results picks some of many figures, within a day. */
    private static final Duration RESULTS = Duration.ofDays(1);

    private static final Set<String> OF_RESULTS = Set.of(
            "revenue",
            "earnings per share",
            "net profit",
            "operating profit",
            "profit",
            "earnings",
            "loss",
            "margin",
            "comparable sales",
            "EBITDA");

    /** Stems of headlines. */
    private static final Set<String> RESULT_WORDS =
            Set.of("quarter", "quarterli", "result", "earn", "fiscal", "q1", "q2", "q3", "q4", "eps");

    private SameFigures() {}

    /** The same figure for at least one thing. */
    static boolean shareOne(List<Facts.Metric> a, List<Facts.Metric> b) {
        return any(a, b, (x, y) -> ofOneThing(x, y) && SameMoney.near(x.value(), y.value(), RESTATED));
    }

    /** Figures for the same thing, all of which differ. */
    static boolean contradict(List<Facts.Metric> a, List<Facts.Metric> b) {
        return any(a, b, SameFigures::ofOneThing) && !shareOne(a, b);
    }

    static boolean areOneRelease(Report a, Report b) {
        return Duration.between(a.at(), b.at()).abs().compareTo(RESULTS) <= 0 && isOfResults(a) && isOfResults(b);
    }

    private static boolean isOfResults(Report report) {
        List<Facts.Metric> metrics = report.facts().metrics();
        return metrics != null
                && metrics.stream().anyMatch(figure -> OF_RESULTS.contains(figure.name()))
                && report.wording().headline().stream().anyMatch(RESULT_WORDS::contains);
    }

    private static boolean any(
            List<Facts.Metric> a, List<Facts.Metric> b, BiPredicate<Facts.Metric, Facts.Metric> holds) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> holds.test(x, y)));
    }

    private static boolean ofOneThing(Facts.Metric a, Facts.Metric b) {
        return a.name().equalsIgnoreCase(b.name()) && a.unit().equalsIgnoreCase(b.unit());
    }
}
