package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Span;
import java.math.BigDecimal;

/** An amount where it stands; of a range, the lower end. */
record MoneyMention(Span span, BigDecimal value, String currency, String text) {}
