package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Span;

/** A place of a text that names a company. */
public record Mention(CompanyRef company, Span span) {}
