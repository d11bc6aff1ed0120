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

    /**
     * A reported operating figure, as in {@code "12 million weekly active users"}. A change in percent is below 0 where it
     * went down, and its text says where it went.
     */
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
}
