package com.investorsignals.rules.fact;

/** Makes facts of amounts. */
final class Amounts {
    private Amounts() {}

    static Facts.Money money(MoneyMention found, CurrencyRates rates) {
        return new Facts.Money(
                found.value(),
                found.currency(),
                rates.usd(found.value(), found.currency()).orElse(null),
                found.text());
    }

    static Facts.Valuation valuation(MoneyMention found, Facts.ValuationKind kind, CurrencyRates rates) {
        return new Facts.Valuation(
                found.value(),
                found.currency(),
                rates.usd(found.value(), found.currency()).orElse(null),
                kind,
                found.text());
    }
}
