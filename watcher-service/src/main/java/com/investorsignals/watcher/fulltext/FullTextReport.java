package com.investorsignals.watcher.fulltext;

import java.util.List;
import java.util.stream.Collectors;

/** What became of the full texts that a poll asked for, in words; empty where it asked for none. */
public record FullTextReport(List<Part> parts) {
    public static final FullTextReport NONE = new FullTextReport(List.of());

    public FullTextReport {
        parts = List.copyOf(parts);
    }

    /** So many with this end; {@code words} go on from the number. */
    public record Part(int number, String words) {
        @Override
        public String toString() {
            return number + " " + words;
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
