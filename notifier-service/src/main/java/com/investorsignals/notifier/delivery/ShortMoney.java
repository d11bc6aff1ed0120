package com.investorsignals.notifier.delivery;

import java.math.BigDecimal;

/** An amount as headlines write it: {@code $4.3B}, {@code €15M}, {@code CHF 2.5M}. */
record ShortMoney(BigDecimal value, String currency) {
    @Override
    public String toString() {
        return (value.signum() < 0 ? "−" : "") + symbol() + FigureWords.digits(value.abs());
    }

    private String symbol() {
        return switch (currency) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "INR" -> "₹";
            case "JPY" -> "¥";
            default -> currency + " ";
        };
    }
}
