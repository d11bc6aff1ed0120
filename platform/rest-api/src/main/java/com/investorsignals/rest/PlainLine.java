package com.investorsignals.rest;

import java.util.regex.Pattern;

/**
 * A value as one line: line breaks and control characters become spaces, and the marks that turn the direction of a
 * text go, by which two names could look alike and be different.
 */
public final class PlainLine {
    private static final int SHOWN = 60;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
    private static final Pattern DIRECTIONS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private PlainLine() {}

    public static String of(String text) {
        return CONTROLS.matcher(undirected(text)).replaceAll(" ").strip();
    }

    /** The text with its lines, in the order in which it was written. */
    public static String undirected(String text) {
        return DIRECTIONS.matcher(text).replaceAll("");
    }

    /** As much of the text as a message has room for. */
    public static String beginning(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
