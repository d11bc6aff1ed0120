package com.investorsignals.rules.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What tells a copy of a text: its runs of four words. Only the beginning counts, where a copy is least cut. */
final class TextSketch {
    private static final int WORDS = 300;
    private static final int LONGEST_BEGINNING = 6_000;
    private static final int RUN = 4;
    private static final int FEWEST_RUNS = 3;
    private static final double COPIED = 0.6;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;
    private final Set<List<String>> runs;

    private TextSketch(List<String> words, Set<List<String>> runs) {
        this.words = words;
        this.runs = runs;
    }

    static TextSketch of(String title, String text) {
        String beginning = title + " " + text.substring(0, Math.min(text.length(), LONGEST_BEGINNING));
        List<String> words = Arrays.stream(NOT_WORD.split(beginning.toLowerCase(Locale.ROOT), 0))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
        var runs = new HashSet<List<String>>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return new TextSketch(words, runs);
    }

    /** Whether one of the two was copied from the other, or both from a third. */
    boolean isCopyOf(TextSketch other) {
        Set<List<String>> fewer = runs.size() <= other.runs.size() ? runs : other.runs;
        Set<List<String>> more = runs.size() <= other.runs.size() ? other.runs : runs;
        if (fewer.size() < FEWEST_RUNS) {
            return words.equals(other.words);
        }
        long shared = fewer.stream().filter(more::contains).count();
        return shared >= COPIED * fewer.size();
    }
}
