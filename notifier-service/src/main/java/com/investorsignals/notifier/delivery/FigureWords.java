package com.investorsignals.notifier.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An operating figure as people read it: {@code sales: −62%}, {@code weekly active users: 12M}, {@code latency: 40 milliseconds}. */
final class FigureWords {
    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final String[] SCALES = {"", "K", "M", "B", "T"};
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private FigureWords() {}

    static String of(String name, BigDecimal value, String unit) {
        return name + ": " + value(name, value, unit);
    }

    private static String value(String name, BigDecimal value, String unit) {
        if (CURRENCY.matcher(unit).matches()) {
            return new ShortMoney(value, unit).toString();
        }
        String sign = value.signum() < 0 ? "−" : "";
        if (unit.equals("%")) {
            return sign + value.abs().stripTrailingZeros().toPlainString() + "%";
        }
        boolean said = unit.isEmpty() || name.endsWith(unit);
        return sign + digits(value.abs()) + (said ? "" : " " + unit);
    }

    /** To three places behind the point of its thousands, millions, and so on. */
    static String digits(BigDecimal size) {
        BigDecimal shown = size;
        int scale = 0;
        while (shown.compareTo(THOUSAND) >= 0 && scale < SCALES.length - 1) {
            shown = shown.divide(THOUSAND);
            scale++;
        }
        return shown.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + SCALES[scale];
    }
}
