package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Standing;
import java.math.BigDecimal;
import java.math.MathContext;

/** Whether two amounts are one, said with more or less care. */
final class SameMoney {
    /** "Nearly 500 million" and 500 million. */
    private static final BigDecimal ROUNDING = new BigDecimal("1.1");

    /** Two conversions of one amount. */
    private static final BigDecimal CONVERTED = new BigDecimal("1.25");

    /** Talks rarely name the figure that is agreed in the end. */
    private static final BigDecimal RUMOUR = new BigDecimal("2");

    private SameMoney() {}

    static BigDecimal slack(Report a, Report b) {
        boolean rumoured = a.standing() == Standing.RUMOURED || b.standing() == Standing.RUMOURED;
        return rumoured ? RUMOUR : ROUNDING;
    }

    /** Amounts in currencies that we cannot compare don't speak against each other. */
    static boolean is(Facts.Money a, Facts.Money b, BigDecimal slack) {
        if (a.currency().equals(b.currency())) {
            return near(a.value(), b.value(), slack);
        }
        BigDecimal ofA = a.usd();
        BigDecimal ofB = b.usd();
        return ofA == null || ofB == null || near(ofA, ofB, slack.max(CONVERTED));
    }

    static boolean comparable(Facts.Money a, Facts.Money b) {
        return a.currency().equals(b.currency()) || (a.usd() != null && b.usd() != null);
    }

    static boolean isValuation(Facts.Valuation a, Facts.Valuation b) {
        return a.currency().equals(b.currency()) && near(a.value(), b.value(), ROUNDING);
    }

    /** Of one sign; figures that fell are below zero. */
    static boolean near(BigDecimal a, BigDecimal b, BigDecimal slack) {
        BigDecimal least = a.abs().min(b.abs());
        return a.signum() == b.signum()
                && least.multiply(slack, MathContext.DECIMAL64)
                                .compareTo(a.abs().max(b.abs()))
                        >= 0;
    }
}
