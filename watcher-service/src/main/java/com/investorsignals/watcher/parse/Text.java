package com.investorsignals.watcher.parse;

import org.jspecify.annotations.Nullable;

/** Short texts of a feed. */
final class Text {

    private Text() {}

    /** One line without outer blanks and control characters, which no database takes in, or nothing at all. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
