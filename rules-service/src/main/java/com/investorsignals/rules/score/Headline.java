package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.Category;
import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.fact.Standing;
import java.util.Locale;

/** What happened in a few words, to stand behind the company's name. */
final class Headline {
    private Headline() {}

    static String of(Category category, Standing standing, Facts facts) {
        return switch (category) {
            case TRANCHE -> tranche(standing, facts);
            case PROCUREMENT -> procurement(standing, facts);
            case PARTNERSHIP ->
                facts.counterparty() == null ? "enters a partnership" : "partners with " + facts.counterparty();
            case TRACTION ->
                facts.metrics() == null
                        ? "reports figures"
                        : metric(facts.metrics().getFirst());
            case AUDIT -> audit(facts);
            case RISK -> facts.kind() == null ? "faces trouble" : risk(facts.kind());
        };
    }

    private static String tranche(Standing standing, Facts facts) {
        String verb = standing == Standing.RUMOURED ? "said to raise" : "raises";
        String what =
                facts.amount() != null ? facts.amount().text() : facts.round() != null ? facts.round() : "new money";
        String value =
                facts.valuation() == null ? "" : " at " + facts.valuation().text();
        return verb + " " + what + value;
    }

    private static String procurement(Standing standing, Facts facts) {
        String verb = standing == Standing.RUMOURED ? "said to win" : "wins";
        String amount = facts.amount() == null ? "" : " " + facts.amount().text();
        String buyer = facts.counterparty() == null ? "" : " from " + facts.counterparty();
        return verb + amount + " contract" + buyer;
    }

    private static String metric(Metric metric) {
        boolean named = metric.text().toLowerCase(Locale.ROOT).contains(lastWord(metric.name()));
        return named ? metric.text() : metric.name() + " " + metric.text();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String audit(Facts facts) {
        String what =
                facts.scheme() != null ? facts.scheme() : facts.metric() != null ? facts.metric() + " claim" : "audit";
        String outcome = facts.outcome() == null ? "reported" : facts.outcome().word();
        return what + " " + outcome + (facts.auditor() == null ? "" : " by " + facts.auditor());
    }

    private static String risk(Facts.RiskKind kind) {
        return switch (kind) {
            case SAFETY -> "safety incident";
            case IP -> "intellectual-property dispute";
            case LICENCE -> "data-licence dispute";
            case EXPORT_CONTROL -> "export-control trouble";
            case COMPLIANCE -> "compliance trouble";
            case RETRACTION -> "claim retracted";
        };
    }
}
