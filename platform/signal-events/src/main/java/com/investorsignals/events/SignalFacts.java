package com.investorsignals.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence states, by category; a fact that no text states is absent. Every {@code text} stands in a quote.
 *
 * @param outcome of an audit: {@code passed}, {@code confirmed}, {@code refuted} or {@code reported}
 * @param kind of a risk: {@code safety}, {@code ip}, {@code licence}, {@code export-control}, {@code compliance} or
 *     {@code retraction}
 */
public record SignalFacts(
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
        @Nullable String outcome,
        @Nullable String kind) {

    /** An amount in the currency's main unit; {@code usd} only where a rate is configured. */
    public record Money(
            BigDecimal value, String currency, @Nullable BigDecimal usd, String text) {}

    /** {@code kind}: {@code pre}, {@code post} or {@code unspecified}. */
    public record Valuation(
            BigDecimal value, String currency, @Nullable BigDecimal usd, String kind, String text) {}

    /** {@code role}: {@code lead}, {@code anchor} or {@code participant}. */
    public record Investor(String name, String role) {}

    /** A reported operating figure. */
    public record Metric(String name, BigDecimal value, String unit, String text) {}
}
