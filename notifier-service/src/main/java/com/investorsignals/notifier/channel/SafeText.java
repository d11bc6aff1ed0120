package com.investorsignals.notifier.channel;

import java.util.regex.Pattern;

/**
 * Text of strangers on one harmless line. Control characters would forge headers and lines, format characters (bidi
 * overrides, zero-width marks) would make a text read otherwise than it is written.
 */
public final class SafeText {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private SafeText() {}

    /** At most {@code limit} code points of {@code text}; a mark shows that something was cut off. */
    public static String line(String text, int limit) {
        String seen = INVISIBLE.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
        String line = seen.strip();
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, limit - 1)).strip() + "…";
    }
}
