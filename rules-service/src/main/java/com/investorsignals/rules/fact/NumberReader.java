package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;
import com.investorsignals.rules.text.Token;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads numbers with their scale: {@code 1.2bn}, {@code 40 million}, {@code 500 crore}, {@code half a billion}. */
final class NumberReader {
    private static final int MOST_DIGITS = 18;
    /** In letters: {@code three m} is no number. */
    private static final int SHORTEST_WORD_OF_SCALE = 4;

    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("k", 3),
            Map.entry("thousand", 3),
            Map.entry("m", 6),
            Map.entry("mn", 6),
            Map.entry("mln", 6),
            Map.entry("mm", 6),
            Map.entry("mio", 6),
            Map.entry("million", 6),
            Map.entry("millions", 6),
            Map.entry("b", 9),
            Map.entry("bn", 9),
            Map.entry("bln", 9),
            Map.entry("billion", 9),
            Map.entry("t", 12),
            Map.entry("tn", 12),
            Map.entry("trillion", 12),
            Map.entry("crore", 7),
            Map.entry("crores", 7),
            Map.entry("cr", 7),
            Map.entry("lakh", 5),
            Map.entry("lakhs", 5),
            Map.entry("lac", 5));
    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("a", "1"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));

    private static final Phrases WORDS_OF_SCALE = Phrases.exact(SCALES.keySet().stream()
            .filter(word -> word.length() >= SHORTEST_WORD_OF_SCALE)
            .collect(Collectors.joining(",")));

    private NumberReader() {}

    /** Where a number may begin: at a digit, or in front of a scale that is written out. */
    static BitSet starts(Passage passage) {
        var starts = new BitSet(passage.size());
        for (int i = 0; i < passage.size(); i++) {
            if (passage.token(i).startsWithDigit()) {
                starts.set(i);
            }
        }
        WORDS_OF_SCALE.starts(passage).stream().forEach(scale -> starts.set(Math.max(0, scale - 2), scale));
        return starts;
    }

    /** The number that begins at the position, with the scale that follows it. */
    static @Nullable ScaledNumber at(Passage passage, int position) {
        Token token = passage.token(position);
        if (token.startsWithDigit()) {
            return digits(passage, position, token.word());
        }
        return words(passage, position, token.word());
    }

    private static @Nullable ScaledNumber digits(Passage passage, int position, String word) {
        int length = 0;
        while (length < word.length() && isNumeral(word.charAt(length))) {
            length++;
        }
        String numeral = word.substring(0, length).replace(",", "");
        String suffix = word.substring(length);
        Integer scale = suffix.isEmpty() ? (Integer) 0 : SCALES.get(suffix);
        if (scale == null || numeral.length() > MOST_DIGITS || numeral.indexOf('.') != numeral.lastIndexOf('.')) {
            return null;
        }
        BigDecimal value = new BigDecimal(numeral);
        int next = position + 1;
        if (suffix.isEmpty() && next < passage.size() && isScaleGap(passage.gapBefore(next))) {
            Integer following = SCALES.get(passage.token(next).word());
            if (following != null) {
                return new ScaledNumber(value.scaleByPowerOfTen(following), next + 1, following, true);
            }
        }
        return new ScaledNumber(value.scaleByPowerOfTen(scale), next, scale, scale > 0);
    }

    private static @Nullable ScaledNumber words(Passage passage, int position, String word) {
        boolean half = word.equals("half")
                && position + 2 < passage.size()
                && passage.token(position + 1).word().equals("a");
        int scaleAt = half ? position + 2 : position + 1;
        String number = half ? "0.5" : NUMBER_WORDS.get(word);
        if (number == null || scaleAt >= passage.size()) {
            return null;
        }
        String scaleWord = passage.token(scaleAt).word();
        Integer scale = scaleWord.length() >= SHORTEST_WORD_OF_SCALE ? SCALES.get(scaleWord) : null;
        return scale == null
                ? null
                : new ScaledNumber(new BigDecimal(number).scaleByPowerOfTen(scale), scaleAt + 1, scale, true);
    }

    /** 500 million as 500000000 and not as 5E+8, which JSON would show. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isNumeral(char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.';
    }

    private static boolean isScaleGap(String gap) {
        return gap.isBlank() || gap.equals("-");
    }

    /** A number, the position after it, the power of ten that was written as a word, and whether one was. */
    record ScaledNumber(BigDecimal value, int to, int scale, boolean scaled) {
        ScaledNumber {
            value = plain(value);
        }

        ScaledNumber withScale(int power) {
            return new ScaledNumber(value.scaleByPowerOfTen(power), to, power, true);
        }
    }
}
