package com.investorsignals.notifier.delivery;

import static com.investorsignals.notifier.channel.SafeText.line;

import com.investorsignals.events.SignalFacts;
import com.investorsignals.events.SignalFacts.Money;
import com.investorsignals.notifier.channel.Alert.Fact;
import com.investorsignals.notifier.channel.Alert.Figure;
import com.investorsignals.notifier.channel.FactKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The event's facts as lines of an alert; the translation of {@link SignalConsumer}, kept apart for its length. */
final class StatedFacts {
    private static final int LIMIT = 200;

    private StatedFacts() {}

    static List<Fact> of(SignalFacts facts) {
        List<Fact> stated = new ArrayList<>();
        Money amount = facts.amount();
        if (amount != null) {
            Figure figure = Figure.ofMoney(amount.value(), amount.currency(), amount.usd());
            add(stated, FactKind.AMOUNT, money(amount.value(), amount.currency(), amount.usd()), amount.text(), figure);
        }
        SignalFacts.Valuation valuation = facts.valuation();
        if (valuation != null) {
            String kind = "unspecified".equals(valuation.kind()) ? "" : " " + valuation.kind() + "-money";
            Figure figure = Figure.ofMoney(valuation.value(), valuation.currency(), valuation.usd());
            add(
                    stated,
                    FactKind.VALUATION,
                    money(valuation.value(), valuation.currency(), valuation.usd()) + kind,
                    valuation.text(),
                    figure);
        }
        add(stated, FactKind.ROUND, facts.round(), null);
        List<SignalFacts.Investor> investors = Objects.requireNonNullElse(facts.investors(), List.of());
        add(stated, FactKind.LEAD, names(investors, "lead"), null);
        add(stated, FactKind.ANCHOR, names(investors, "anchor"), null);
        add(stated, FactKind.INVESTORS, names(investors, "participant"), null);
        add(stated, FactKind.COUNTERPARTY, facts.counterparty(), null);
        add(stated, FactKind.TERM, facts.term(), null);
        for (SignalFacts.Metric metric : Objects.requireNonNullElse(facts.metrics(), List.<SignalFacts.Metric>of())) {
            String value = FigureWords.of(metric.name(), metric.value(), metric.unit());
            Figure figure = Figure.ofMetric(metric.name(), metric.value(), metric.unit());
            add(stated, FactKind.METRIC, value, metric.text(), figure);
        }
        add(stated, FactKind.AUDITOR, facts.auditor(), null);
        add(stated, FactKind.SCHEME, facts.scheme(), null);
        add(stated, FactKind.METRIC, facts.metric(), null);
        add(stated, FactKind.OUTCOME, facts.outcome(), null);
        add(stated, FactKind.KIND, facts.kind(), null);
        return List.copyOf(stated);
    }

    private static void add(List<Fact> stated, FactKind kind, @Nullable String value, @Nullable String words) {
        add(stated, kind, value, words, null);
    }

    private static void add(
            List<Fact> stated, FactKind kind, @Nullable String value, @Nullable String words, @Nullable Figure figure) {
        String shown = value == null ? "" : line(value, LIMIT);
        if (!shown.isEmpty()) {
            stated.add(new Fact(kind, shown, words == null ? null : line(words, LIMIT), figure));
        }
    }

    private static String names(List<SignalFacts.Investor> investors, String role) {
        return investors.stream()
                .filter(investor -> role.equals(investor.role()))
                .map(SignalFacts.Investor::name)
                .collect(Collectors.joining(", "));
    }

    private static String money(BigDecimal value, String currency, @Nullable BigDecimal usd) {
        String own = new ShortMoney(value, currency).toString();
        return usd == null || currency.equals("USD") ? own : own + " (about " + new ShortMoney(usd, "USD") + ")";
    }
}
