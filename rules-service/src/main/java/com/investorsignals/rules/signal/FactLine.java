package com.investorsignals.rules.signal;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Investor;
import com.investorsignals.rules.fact.Facts.InvestorRole;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.fact.Facts.ValuationKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a page shows it.
 *
 * @param words what it was read from, as it stands in a quote
 */
public record FactLine(String label, String value, List<String> words) {

    public FactLine {
        words = List.copyOf(words);
    }

    /** What is stated, in the order in which a reader decides. */
    public static List<FactLine> of(Facts facts) {
        List<FactLine> lines = new ArrayList<>();
        Facts.Money amount = facts.amount();
        if (amount != null) {
            lines.add(read("Amount", amount.text() + dollars(amount.currency(), amount.usd()), amount.text()));
        }
        Facts.Valuation valuation = facts.valuation();
        if (valuation != null) {
            String kind = valuation.kind() == ValuationKind.UNSPECIFIED
                    ? ""
                    : " " + valuation.kind().word() + "-money";
            String value = valuation.text() + kind + dollars(valuation.currency(), valuation.usd());
            lines.add(read("Valuation", value, valuation.text()));
        }
        add(lines, "Round", facts.round());
        addInvestors(lines, facts);
        add(lines, "Counterparty", facts.counterparty());
        add(lines, "Term", facts.term());
        add(lines, "Auditor", facts.auditor());
        add(lines, "Scheme", facts.scheme());
        add(lines, "Metric", facts.metric());
        for (Metric metric : facts.metrics() == null ? List.<Metric>of() : facts.metrics()) {
            lines.add(read(
                    Character.toUpperCase(metric.name().charAt(0))
                            + metric.name().substring(1),
                    metric.text(),
                    metric.text()));
        }
        add(lines, "Outcome", facts.outcome() == null ? null : facts.outcome().word());
        add(lines, "Kind", facts.kind() == null ? null : facts.kind().word());
        return List.copyOf(lines);
    }

    private static void addInvestors(List<FactLine> lines, Facts facts) {
        for (InvestorRole role : InvestorRole.values()) {
            List<String> names = (facts.investors() == null ? List.<Investor>of() : facts.investors())
                    .stream()
                            .filter(investor -> investor.role() == role)
                            .map(Investor::name)
                            .toList();
            if (!names.isEmpty()) {
                String label = switch (role) {
                    case LEAD -> "Lead";
                    case ANCHOR -> "Anchor";
                    case PARTICIPANT -> "Investors";
                };
                lines.add(new FactLine(label, names.stream().collect(Collectors.joining(", ")), names));
            }
        }
    }

    private static void add(List<FactLine> lines, String label, @Nullable String value) {
        if (value != null) {
            lines.add(read(label, value, value));
        }
    }

    private static FactLine read(String label, String value, String words) {
        return new FactLine(label, value, List.of(words));
    }

    private static String dollars(String currency, @Nullable BigDecimal usd) {
        return usd == null || currency.equals("USD") ? "" : " (about " + ShortDollars.of(usd) + ")";
    }
}
