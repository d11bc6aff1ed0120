package com.investorsignals.rules.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What tells a copy of a text: its runs of four words. Only the beginning counts, where a copy is least cut. */
final class TextSketch {
    private static final int WORDS = 300;
    private static final int LONGEST_BEGINNING = 6_000;
    private static final int RUN = 4;
    private static final int FEWEST_RUNS = 3;
    private static final double COPIED = 0.6;
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;

    /** Hashes of the runs, ascending and each once, so that two sketches are compared in one pass. */
    private final long[] runs;

    private TextSketch(List<String> words, long[] runs) {
        this.words = words;
        this.runs = runs;
    }

    static TextSketch of(String title, String text) {
        String beginning = title + " " + text.substring(0, Math.min(text.length(), LONGEST_BEGINNING));
        List<String> words = Arrays.stream(NOT_WORD.split(beginning.toLowerCase(Locale.ROOT), 0))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        long[] runs = IntStream.rangeClosed(0, words.size() - RUN)
                .mapToLong(start -> hash(words.subList(start, start + RUN)))
                .sorted()
                .distinct()
                .toArray();
        return new TextSketch(words, runs);
    }

    private static long hash(List<String> run) {
        long hash = 0;
        for (String word : run) {
            hash = Long.rotateLeft(hash * SPREAD, 31) ^ (word.hashCode() * SPREAD);
        }
        return hash;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether one of the two was copied from the other, or both from a third. */
    boolean isCopyOf(TextSketch other) {
        int fewer = Math.min(runs.length, other.runs.length);
        return fewer < FEWEST_RUNS ? words.equals(other.words) : shared(other) >= COPIED * fewer;
    }

    private int shared(TextSketch other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < runs.length && theirs < other.runs.length) {
            int order = Long.compare(runs[mine], other.runs[theirs]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
