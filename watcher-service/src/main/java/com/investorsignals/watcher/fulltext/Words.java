package com.investorsignals.watcher.fulltext;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The telling words of a text, by which it is seen whether two texts are about the same. */
record Words(Set<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Shorter ones stand in every text. */
    private static final int TELLING = 4;

    /** Not copied: an immutable set finds its place for a word among all whose hashes a stranger made to be alike. */
    Words {
        words = Collections.unmodifiableSet(words);
    }

    static Words of(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String word = matcher.group();
            if (ReadingLength.isUnspaced(word.codePointAt(0))) {
                addPairs(word, words);
            } else if (word.length() >= TELLING || Character.isDigit(word.charAt(0))) {
                words.add(word);
            }
        }
        return new Words(words);
    }

    int count() {
        return words.size();
    }

    /** From 0 to 1, how many of these words stand in the other text too. */
    double shareIn(Words other) {
        long common = words.stream().filter(other.words::contains).count();
        return words.isEmpty() ? 0 : (double) common / words.size();
    }

    /** Where no blanks stand between words, two characters are about one. */
    private static void addPairs(String run, Set<String> words) {
        for (int i = 0; i + 1 < run.length(); i++) {
            words.add(run.substring(i, i + 2));
        }
    }
}
