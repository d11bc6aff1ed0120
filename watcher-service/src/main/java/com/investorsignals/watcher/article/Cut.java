package com.investorsignals.watcher.article;

/** Shortens texts, never through the middle of a character, nor to end in a blank. */
final class Cut {
    private Cut() {}

    static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length)
                .stripTrailing();
    }
}
