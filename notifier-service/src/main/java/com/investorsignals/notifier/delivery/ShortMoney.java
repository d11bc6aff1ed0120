package com.investorsignals.notifier.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount as headlines write it: {@code $4.3B}, {@code €15M}, {@code CHF 2.5M}. */
record ShortMoney(BigDecimal value, String currency) {
    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final String[] UNITS = {"", "K", "M", "B", "T"};

    @Override
    public String toString() {
        BigDecimal shown = value;
        int unit = 0;
        while (shown.abs().compareTo(THOUSAND) >= 0 && unit < UNITS.length - 1) {
            shown = shown.divide(THOUSAND);
            unit++;
        }
        String digits =
                shown.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return symbol() + digits + UNITS[unit];
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
