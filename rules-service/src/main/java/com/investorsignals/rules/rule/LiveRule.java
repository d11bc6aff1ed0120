package com.investorsignals.rules.rule;

/** A published version of a rule. */
public record LiveRule(RuleDocument document, int version) {}
