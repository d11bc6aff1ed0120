package com.investorsignals.rules.text;

import java.util.Comparator;

/** Some successive tokens of a field: from the first to the one before {@code to}. */
public record Span(FieldName field, int from, int to) implements Comparable<Span> {
    private static final Comparator<Span> READING_ORDER =
            Comparator.comparing(Span::field).thenComparingInt(Span::from).thenComparingInt(Span::to);

    public Span {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not a span: %d to %d".formatted(from, to));
        }
    }

    public int length() {
        return to - from;
    }

    public boolean overlaps(Span other) {
        return field == other.field && from < other.to && other.from < to;
    }

    public boolean contains(Span other) {
        return field == other.field && from <= other.from && other.to <= to;
    }

    /** The smallest span of the same field that holds both. */
    public Span with(Span other) {
        return new Span(field, Math.min(from, other.from), Math.max(to, other.to));
    }

    @Override
    public int compareTo(Span other) {
        return READING_ORDER.compare(this, other);
    }
}
