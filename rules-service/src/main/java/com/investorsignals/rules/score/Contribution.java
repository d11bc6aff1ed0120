package com.investorsignals.rules.score;

/** One line of the receipt. */
public record Contribution(String label, int points) {}
