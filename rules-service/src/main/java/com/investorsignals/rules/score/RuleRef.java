package com.investorsignals.rules.score;

/** The rule version that made a finding. */
public record RuleRef(String id, int version, String title) {}
