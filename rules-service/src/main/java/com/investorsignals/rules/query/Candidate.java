package com.investorsignals.rules.query;

/**
 * A query that may hold of a text.
 *
 * @param query its place in the list
 * @param certain whether it holds, whatever positions, marks and values are
 */
public record Candidate(int query, boolean certain) {}
