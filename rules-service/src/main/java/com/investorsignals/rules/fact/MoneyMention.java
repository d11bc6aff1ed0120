package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Span;
import java.math.BigDecimal;

/** An amount where it stands; of a range, the lower end. The text has the whole range, and the words that bound it. */
record MoneyMention(Span span, BigDecimal value, String currency, String text) {}
