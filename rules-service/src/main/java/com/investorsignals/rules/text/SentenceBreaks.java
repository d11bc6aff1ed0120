package com.investorsignals.rules.text;

import java.util.List;
import java.util.Set;

/** Numbers the sentences of a text by what stands between its words. */
final class SentenceBreaks {
    /** Text without full stops is cut all the same, so that work on a sentence stays bounded. */
    private static final int LONGEST = 120;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "inc", "corp", "co", "ltd", "llc", "mr", "mrs", "ms", "dr", "st", "no", "vs", "rs", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "calif", "mass", "gov", "sen", "gen",
            "approx", "est", "dept", "jr", "sr");

    private SentenceBreaks() {}

    static int[] number(String source, List<Token> tokens) {
        int[] sentences = new int[tokens.size()];
        int length = 1;
        for (int i = 1; i < sentences.length; i++) {
            boolean ends = length == LONGEST || breaks(source, tokens.get(i - 1), tokens.get(i));
            sentences[i] = sentences[i - 1] + (ends ? 1 : 0);
            length = ends ? 1 : length + 1;
        }
        return sentences;
    }

    private static boolean breaks(String source, Token before, Token after) {
        boolean stop = false;
        boolean space = false;
        int newlines = 0;
        for (int i = before.end(); i < after.start(); i++) {
            char c = source.charAt(i);
            if (isIdeographicStop(c)) {
                return true;
            }
            stop |= c == '!' || c == '?' || (c == '.' && !isAbbreviation(before));
            space |= Character.isWhitespace(c);
            newlines += c == '\n' ? 1 : 0;
        }
        return newlines > 1 || (stop && space && startsSentence(after));
    }

    private static boolean isIdeographicStop(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    private static boolean isAbbreviation(Token token) {
        return token.word().length() == 1 || token.word().indexOf('.') > 0 || ABBREVIATIONS.contains(token.word());
    }

    private static boolean startsSentence(Token token) {
        int first = token.written().codePointAt(0);
        return !Character.isLowerCase(first);
    }
}
