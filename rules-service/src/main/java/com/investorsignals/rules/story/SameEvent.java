package com.investorsignals.rules.story;

import com.investorsignals.events.CompanyKey;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether two reports on one company and category can be of one event: near in time, and no fact that both state speaks
 * against it. Symmetric, so that grouping by it does not depend on the order of arrival.
 */
final class SameEvent {
    static final Duration WINDOW = Duration.ofDays(14);

    /** "Nearly 500 million" and 500 million, or two conversions of one amount. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.25");

    /** Talks rarely name the figure that is agreed in the end. */
    private static final BigDecimal RUMOUR = new BigDecimal("2");

    private static final BigDecimal RESTATED = new BigDecimal("1.02");

    private SameEvent() {}

    static boolean isSame(Report a, Report b) {
        return Duration.between(a.at(), b.at()).abs().compareTo(WINDOW) <= 0 && !contradict(a, b);
    }

    private static boolean contradict(Report a, Report b) {
        boolean rumoured = a.standing() == Standing.RUMOURED || b.standing() == Standing.RUMOURED;
        BigDecimal slack = rumoured ? RUMOUR : ROUNDING;
        return differ(a, b, Facts::amount, (x, y) -> near(money(x), money(y), slack))
                || differ(a, b, Facts::round, String::equalsIgnoreCase)
                || differ(a, b, Facts::counterparty, SameEvent::sameName)
                || differ(a, b, Facts::auditor, SameEvent::sameName)
                || differ(a, b, Facts::metric, String::equalsIgnoreCase)
                || differ(a, b, Facts::outcome, SameEvent::sameVerdict)
                || differ(a, b, Facts::kind, Object::equals)
                || differ(a, b, Facts::metrics, SameEvent::shareFigure);
    }

    private static <T> boolean differ(Report a, Report b, Function<Facts, @Nullable T> fact, BiPredicate<T, T> same) {
        @Nullable T ofA = fact.apply(a.facts());
        @Nullable T ofB = fact.apply(b.facts());
        return ofA != null && ofB != null && !same.test(ofA, ofB);
    }

    private static Amount money(Facts.Money money) {
        BigDecimal usd = money.usd();
        return usd == null ? new Amount(money.value(), money.currency()) : new Amount(usd, "USD");
    }

    /** Amounts in currencies that we cannot compare don't speak against each other. */
    private static boolean near(Amount a, Amount b, BigDecimal slack) {
        return !a.currency().equals(b.currency()) || near(a.value(), b.value(), slack);
    }

    private static boolean near(BigDecimal a, BigDecimal b, BigDecimal slack) {
        return a.min(b).multiply(slack, MathContext.DECIMAL64).compareTo(a.max(b)) >= 0;
    }

    private static boolean sameName(String a, String b) {
        String keyA = CompanyKey.of(a);
        String keyB = CompanyKey.of(b);
        return keyA.equals(keyB) || keyA.startsWith(keyB + " ") || keyB.startsWith(keyA + " ");
    }

    /** Only a refutation is another event than the passing, confirming or reporting of the same test. */
    private static boolean sameVerdict(Facts.Outcome a, Facts.Outcome b) {
        return (a == Facts.Outcome.REFUTED) == (b == Facts.Outcome.REFUTED);
    }

    /** Two claims are one when they give the same figure for at least one thing. */
    private static boolean shareFigure(List<Facts.Metric> a, List<Facts.Metric> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> sameFigure(x, y)));
    }

    private static boolean sameFigure(Facts.Metric a, Facts.Metric b) {
        return a.name().equalsIgnoreCase(b.name())
                && a.unit().equalsIgnoreCase(b.unit())
                && near(a.value(), b.value(), RESTATED);
    }

    private record Amount(BigDecimal value, String currency) {}
}
