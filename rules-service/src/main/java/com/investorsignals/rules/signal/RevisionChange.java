package com.investorsignals.rules.signal;

import com.investorsignals.rules.fact.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether a signal says something that whoever was told of it should hear. More of the same is not. */
public final class RevisionChange {
    private RevisionChange() {}

    public static boolean matters(SignalContent told, SignalContent now) {
        return told.standing() != now.standing()
                || told.severity() != now.severity()
                || headlineDiffers(told.facts(), now.facts());
    }

    private static boolean headlineDiffers(Facts told, Facts now) {
        return differs(told, now, Facts::amount, (a, b) -> sameMoney(a.value(), a.currency(), b.value(), b.currency()))
                || differs(
                        told,
                        now,
                        Facts::valuation,
                        (a, b) -> sameMoney(a.value(), a.currency(), b.value(), b.currency()) && a.kind() == b.kind())
                || differs(told, now, Facts::round, String::equalsIgnoreCase)
                || differs(told, now, Facts::counterparty, String::equalsIgnoreCase)
                || differs(told, now, Facts::metric, String::equalsIgnoreCase)
                || differs(told, now, RevisionChange::headlineMetric, RevisionChange::sameMetric)
                || differs(told, now, Facts::outcome, Objects::equals);
    }

    /** A fact that the story no longer states was edited away in one article; what was told of it stands. */
    private static <T> boolean differs(
            Facts told, Facts now, Function<Facts, @Nullable T> fact, BiPredicate<T, T> same) {
        @Nullable T before = fact.apply(told);
        @Nullable T after = fact.apply(now);
        return after != null && (before == null || !same.test(before, after));
    }

    private static Facts.@Nullable Metric headlineMetric(Facts facts) {
        List<Facts.Metric> metrics = facts.metrics();
        return metrics == null ? null : metrics.getFirst();
    }

    private static boolean sameMetric(Facts.Metric a, Facts.Metric b) {
        return a.name().equals(b.name())
                && a.unit().equals(b.unit())
                && a.value().compareTo(b.value()) == 0;
    }

    private static boolean sameMoney(BigDecimal value, String currency, BigDecimal other, String otherCurrency) {
        return currency.equals(otherCurrency) && value.compareTo(other) == 0;
    }
}
