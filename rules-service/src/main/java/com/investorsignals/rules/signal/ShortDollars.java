package com.investorsignals.rules.signal;

import java.math.BigDecimal;
import java.math.MathContext;

/** An amount of US dollars as a headline writes it, on two or three digits: {@code $4.3B}, {@code $41M}. */
final class ShortDollars {
    private static final MathContext DIGITS = new MathContext(3);

    private ShortDollars() {}

    static String of(BigDecimal dollars) {
        BigDecimal rounded = dollars.round(DIGITS);
        int magnitude = rounded.precision() - rounded.scale() - 1;
        if (magnitude >= 9) {
            return "$" + plain(rounded.movePointLeft(9)) + "B";
        }
        return magnitude >= 6 ? "$" + plain(rounded.movePointLeft(6)) + "M" : "$" + plain(rounded);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
