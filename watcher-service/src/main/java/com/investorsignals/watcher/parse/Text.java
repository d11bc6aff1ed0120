package com.investorsignals.watcher.parse;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a stranger's text may be kept and shown. */
public final class Text {
    /** More than any line of a feed needs, addresses included. */
    private static final int LONGEST_LINE = 10_000;

    private static final int LONGEST_REMARK = 300;
    private static final int LONGEST_NAME = 1_000;

    /** With control characters, which no database takes in, and halves of characters, which no encoding does. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cs}]+");

    private static final Pattern BLANKS_AS_SEEN = Pattern.compile("[\\s\\p{Cc}\\p{Cs}\\u00a0\\u200b\\ufeff]+");
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private Text() {}

    /** The text as one line, as far as a reader sees it. */
    public static String line(String text) {
        return BLANKS_AS_SEEN.matcher(text).replaceAll(" ").strip();
    }

    /** One line without outer blanks, or nothing at all. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line =
                BLANKS.matcher(beginning(text, LONGEST_LINE)).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** What we say of a feed may quote it, but not at its length. */
    static String brief(String remark) {
        return line(beginning(remark, LONGEST_REMARK)) + (remark.length() > LONGEST_REMARK ? "…" : "");
    }

    /** With a mark in place of each half of a character. */
    static String whole(String text) {
        return HALVES.matcher(text).replaceAll("\uFFFD");
    }

    /** Never through the middle of a character. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /**
     * What stands before the tag that is one too many, or whose name has no end. A tag takes up far more memory than
     * the text that it is, and jsoup copies its name for each part of it that it reads.
     */
    static String withoutTagsBeyond(int most, String text) {
        int tag = text.indexOf('<');
        for (int tags = 0; tag >= 0; tags++) {
            if (tags == most || !endsName(text, tag + 1)) {
                return text.substring(0, tag);
            }
            tag = text.indexOf('<', tag + 1);
        }
        return text;
    }

    private static boolean endsName(String text, int afterBracket) {
        int start = text.startsWith("/", afterBracket) ? afterBracket + 1 : afterBracket;
        int limit = start + LONGEST_NAME;
        if (limit >= text.length() || !Character.isLetter(text.charAt(start))) {
            return true;
        }
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '>' || c == '/' || c == '<' || Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    static int count(String word, String text) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
