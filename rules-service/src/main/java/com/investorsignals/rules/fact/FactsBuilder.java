package com.investorsignals.rules.fact;

import com.investorsignals.rules.fact.Facts.Investor;
import com.investorsignals.rules.fact.Facts.Metric;
import com.investorsignals.rules.fact.Facts.Money;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Facts.RiskKind;
import com.investorsignals.rules.fact.Facts.Valuation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as they are found, one after the other. */
final class FactsBuilder {
    private @Nullable Money amount;
    private @Nullable Valuation valuation;
    private @Nullable String round;
    private @Nullable List<Investor> investors;
    private @Nullable String counterparty;
    private @Nullable String term;
    private @Nullable List<Metric> metrics;
    private @Nullable String auditor;
    private @Nullable String scheme;
    private @Nullable String metric;
    private @Nullable Outcome outcome;
    private @Nullable RiskKind kind;

    FactsBuilder amount(@Nullable Money amount) {
        this.amount = amount;
        return this;
    }

    FactsBuilder valuation(@Nullable Valuation valuation) {
        this.valuation = valuation;
        return this;
    }

    FactsBuilder round(@Nullable String round) {
        this.round = round;
        return this;
    }

    FactsBuilder investors(List<Investor> investors) {
        this.investors = investors;
        return this;
    }

    FactsBuilder counterparty(@Nullable String counterparty) {
        this.counterparty = counterparty;
        return this;
    }

    FactsBuilder term(@Nullable String term) {
        this.term = term;
        return this;
    }

    FactsBuilder metrics(List<Metric> metrics) {
        this.metrics = metrics;
        return this;
    }

    FactsBuilder auditor(@Nullable String auditor) {
        this.auditor = auditor;
        return this;
    }

    FactsBuilder scheme(@Nullable String scheme) {
        this.scheme = scheme;
        return this;
    }

    FactsBuilder metric(@Nullable String metric) {
        this.metric = metric;
        return this;
    }

    FactsBuilder outcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
        return this;
    }

    FactsBuilder kind(@Nullable RiskKind kind) {
        this.kind = kind;
        return this;
    }

    Facts build() {
        return new Facts(
                amount,
                valuation,
                round,
                investors,
                counterparty,
                term,
                metrics,
                auditor,
                scheme,
                metric,
                outcome,
                kind);
    }
}
