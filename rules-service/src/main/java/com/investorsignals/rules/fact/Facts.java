package com.investorsignals.rules.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the evidence states; a fact that no text states is absent. Every {@code text} stands in a quote. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Facts(
        @Nullable Money amount,
        @Nullable Valuation valuation,
        @Nullable String round,
        @Nullable List<Investor> investors,
        @Nullable String counterparty,
        @Nullable String term,
        @Nullable List<Metric> metrics,
        @Nullable String auditor,
        @Nullable String scheme,
        @Nullable String metric,
        @Nullable Outcome outcome,
        @Nullable RiskKind kind) {

    public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, null, null, null);

    public Facts {
        investors = investors == null || investors.isEmpty() ? null : List.copyOf(investors);
        metrics = metrics == null || metrics.isEmpty() ? null : List.copyOf(metrics);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** These facts, and of the others those that are absent here. */
    public Facts or(Facts other) {
        return new Facts(
                amount == null ? other.amount : amount,
                valuation == null ? other.valuation : valuation,
                round == null ? other.round : round,
                investors == null ? other.investors : investors,
                counterparty == null ? other.counterparty : counterparty,
                term == null ? other.term : term,
                metrics == null ? other.metrics : metrics,
                auditor == null ? other.auditor : auditor,
                scheme == null ? other.scheme : scheme,
                metric == null ? other.metric : metric,
                outcome == null ? other.outcome : outcome,
                kind == null ? other.kind : kind);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** An amount in the currency's main unit; {@code usd} only where a rate is known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Money(
            BigDecimal value, String currency, @Nullable BigDecimal usd, String text) {}

    /** What a company is worth before or after the money comes in, where the text says which. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Valuation(
            BigDecimal value, String currency, @Nullable BigDecimal usd, ValuationKind kind, String text) {}

    public record Investor(String name, InvestorRole role) {}

    /** A reported operating figure, as in {@code "12 million weekly active users"}. */
    public record Metric(String name, BigDecimal value, String unit, String text) {}

    /** Whether a valuation counts the new money. */
    public enum ValuationKind {
        PRE,
        POST,
        UNSPECIFIED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an investor is to a round. */
    public enum InvestorRole {
        LEAD,
        ANCHOR,
        PARTICIPANT;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an audit came to. */
    public enum Outcome {
        PASSED,
        CONFIRMED,
        REFUTED,
        REPORTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What kind of trouble re-prices a company. */
    public enum RiskKind {
        SAFETY,
        IP,
        LICENCE,
        EXPORT_CONTROL,
        COMPLIANCE,
        RETRACTION;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Facts as they are found, one after the other. */
    public static final class Builder {
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

        public Builder amount(@Nullable Money amount) {
            this.amount = amount;
            return this;
        }

        public Builder valuation(@Nullable Valuation valuation) {
            this.valuation = valuation;
            return this;
        }

        public Builder round(@Nullable String round) {
            this.round = round;
            return this;
        }

        public Builder investors(List<Investor> investors) {
            this.investors = investors;
            return this;
        }

        public Builder counterparty(@Nullable String counterparty) {
            this.counterparty = counterparty;
            return this;
        }

        public Builder term(@Nullable String term) {
            this.term = term;
            return this;
        }

        public Builder metrics(List<Metric> metrics) {
            this.metrics = metrics;
            return this;
        }

        public Builder auditor(@Nullable String auditor) {
            this.auditor = auditor;
            return this;
        }

        public Builder scheme(@Nullable String scheme) {
            this.scheme = scheme;
            return this;
        }

        public Builder metric(@Nullable String metric) {
            this.metric = metric;
            return this;
        }

        public Builder outcome(@Nullable Outcome outcome) {
            this.outcome = outcome;
            return this;
        }

        public Builder kind(@Nullable RiskKind kind) {
            this.kind = kind;
            return this;
        }

        public Facts build() {
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
}
