package com.investorsignals.rules.rule;

import com.fasterxml.jackson.annotation.JsonValue;

/** A query of a rule, as it was written. */
public record Condition(@JsonValue String text) {}
