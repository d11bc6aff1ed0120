package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.rule.RuleDocument.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The score as a sum of lines, and what would have changed it. */
record Receipt(
        List<Contribution> contributions,
        int score,
        boolean raised,
        @Nullable String counterfactual) {
    private static final int HIGHEST = 100;

    static Receipt of(Scored scored, Facts facts) {
        int total = scored.total();
        int score = limited(total);
        var lines = new ArrayList<Contribution>();
        lines.add(new Contribution("base", scored.rule().document().base()));
        scored.held().forEach(line -> lines.add(new Contribution(line.label(), line.points())));
        if (score != total) {
            lines.add(new Contribution("limited to " + score, score - total));
        }
        withoutRate(facts)
                .forEach(currency -> lines.add(
                        new Contribution("no dollar rate for " + currency + ": its amount is not weighed", 0)));
        boolean raised = score >= scored.rule().document().raise().at();
        return new Receipt(lines, score, raised, counterfactual(scored, raised).orElse(null));
    }

    private static int limited(int total) {
        return Math.clamp(total, 0, HIGHEST);
    }

    private static List<String> withoutRate(Facts facts) {
        Stream<String> amount = facts.amount() != null && facts.amount().usd() == null
                ? Stream.of(facts.amount().currency())
                : Stream.empty();
        Stream<String> valuation =
                facts.valuation() != null && facts.valuation().usd() == null
                        ? Stream.of(facts.valuation().currency())
                        : Stream.empty();
        return Stream.concat(amount, valuation).distinct().toList();
    }

    /** The smallest line that did not hold and that alone would have changed what happened. */
    private static Optional<String> counterfactual(Scored scored, boolean raised) {
        return scored.missed().stream()
                .filter(line -> line.points() != 0)
                .sorted(Comparator.comparingInt((Line line) -> line.points() > 0 ? 0 : 1)
                        .thenComparingInt(line -> Math.abs(line.points()))
                        .thenComparing(Line::label))
                .flatMap(line -> outcome(scored, line, raised).stream())
                .findFirst();
    }

    private static Optional<String> outcome(Scored scored, Line line, boolean raised) {
        int now = limited(scored.total());
        int then = limited(scored.total() + line.points());
        String change = "with “%s” (%+d) this would ".formatted(line.label(), line.points());
        boolean wouldRaise = then >= scored.rule().document().raise().at();
        if (wouldRaise != raised) {
            return Optional.of(change + (wouldRaise ? "be raised" : "not be raised"));
        }
        return Severity.of(now) == Severity.of(then)
                ? Optional.empty()
                : Optional.of(change + "be " + Severity.of(then).word());
    }
}
