package com.investorsignals.watcher.parse;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a stranger's text may be kept and shown. */
public final class Text {
    /** More than any line of a feed needs, addresses included. */
    private static final int LONGEST_LINE = 10_000;

    /** So much markup is read of one text; the longest text of an article is a tenth of this. */
    static final int LONGEST_MARKUP = 2_000_000;

    private static final int LONGEST_REMARK = 300;
    private static final int LONGEST_NAME = 1_000;

    /** A document has one of each; pages that were joined carelessly have some. */
    private static final int MOST_ROOTS = 20;

    private static final List<String> ROOTS = List.of("body", "html");

    private static final int BLANK_BRAILLE = 0x2800;
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private Text() {}

    /** The text as one line, as far as a reader sees it: what has no width parts no word. */
    public static String line(String text) {
        return line(Invisible.removed(text), Text::isBlankAsSeen);
    }

    /** The same of a name or an address, or nothing at all. */
    static @Nullable String seen(@Nullable String text) {
        String line = text == null ? "" : line(beginning(text, LONGEST_LINE));
        return line.isEmpty() ? null : line;
    }

    /** One line without outer blanks, or nothing at all. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = line(beginning(text, LONGEST_LINE), Text::isBlank);
        return line.isEmpty() ? null : line;
    }

    private static String line(String text, IntPredicate isBlank) {
        StringBuilder line = new StringBuilder(text.length());
        boolean isAfterBlank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isBlank.test(c)) {
                isAfterBlank = true;
            } else {
                line.append(isAfterBlank && !line.isEmpty() ? " " : "").appendCodePoint(c);
                isAfterBlank = false;
            }
            i += Character.charCount(c);
        }
        return line.toString().strip();
    }

    /** With control characters, which no database takes in, and halves of characters, which no encoding does. */
    private static boolean isBlank(int c) {
        return c <= ' ' || (c >= 0x7F && c < 0xA0) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isBlankAsSeen(int c) {
        return isBlank(c) || Character.isSpaceChar(c) || c == BLANK_BRAILLE;
    }

    /** What we say of a feed may quote it, but not at its length. */
    static String brief(String remark) {
        return line(beginning(remark, LONGEST_REMARK)) + (remark.length() > LONGEST_REMARK ? "…" : "");
    }

    /** With a mark in place of each half of a character. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return HALVES.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
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
     * the text that it is; jsoup copies its name for each part of it that it reads, and seeks each attribute of a body
     * among those of all bodies before it.
     */
    public static String withoutTagsBeyond(int most, String text) {
        int tag = text.indexOf('<');
        int roots = 0;
        for (int tags = 0; tag >= 0; tags++) {
            roots += isRoot(text, tag + 1) ? 1 : 0;
            if (tags == most || roots > MOST_ROOTS || !endsName(text, tag + 1)) {
                return text.substring(0, tag);
            }
            tag = text.indexOf('<', tag + 1);
        }
        return text;
    }

    /** The same for HTML in bytes of whatever encoding: in those that matter here, markup is ASCII. */
    public static InputStream withoutTagsBeyond(int most, byte[] html) {
        String text = new String(html, StandardCharsets.ISO_8859_1);
        return new ByteArrayInputStream(html, 0, withoutTagsBeyond(most, text).length());
    }

    private static boolean isRoot(String text, int afterBracket) {
        return ROOTS.stream().anyMatch(root -> text.regionMatches(true, afterBracket, root, 0, root.length()));
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
}
