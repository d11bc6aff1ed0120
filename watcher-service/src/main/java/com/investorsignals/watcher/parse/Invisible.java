package com.investorsignals.watcher.parse;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a text that nobody sees, and that only part a word for whoever compares it. */
final class Invisible {
    /**
     * Hyphens and blanks without width, marks of direction, selectors of glyphs, tags, annotations and fillers. Not the
     * joiners: what they join in Arabic or Devanagari, or in an emoji, is another word or picture without them.
     */
    private static final Pattern ALWAYS =
            Pattern.compile("[\\xAD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F"
                    + "\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB"
                    + "\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]+");

    private static final Pattern JOINER = Pattern.compile("[\\u200C\\u200D]+");
    private static final Set<UnicodeScript> WITHOUT_JOINERS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.HAN);

    private Invisible() {}

    static String removed(String text) {
        if (text.chars().allMatch(c -> c < 0xAD)) {
            return text;
        }
        String plain = ALWAYS.matcher(text).replaceAll("");
        return JOINER.matcher(plain)
                .replaceAll(joiner ->
                        joins(plain, joiner.start(), joiner.end()) ? Matcher.quoteReplacement(joiner.group()) : "");
    }

    private static boolean joins(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && isJoined(text.codePointBefore(start))
                && isJoined(text.codePointAt(end));
    }

    private static boolean isJoined(int c) {
        return c > 127 && !Character.isSpaceChar(c) && !WITHOUT_JOINERS.contains(UnicodeScript.of(c));
    }
}
