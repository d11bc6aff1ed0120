package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Span;
import java.math.BigDecimal;

/** A number that is no money, where it stands; {@code unit} is {@code %} or empty. */
record Quantity(Span span, BigDecimal value, String unit, String text) {}
