package com.investorsignals.rules.text;

import java.util.Locale;

/**
 * A word of a text.
 *
 * @param written as it stands there, without a possessive ending
 * @param word in lower case
 * @param stem without inflection
 * @param start first UTF-16 unit, {@code end} the one after the last
 */
public record Token(String written, String word, String stem, int start, int end) {

    /** Whether it is written as names are: a capital anywhere, or a digit beside letters. */
    public boolean isCapitalised() {
        if (written.equals(word)) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            if (Character.isUpperCase(written.charAt(i)) || Character.isTitleCase(written.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is written without a small letter. */
    public boolean isShouted() {
        return written.equals(written.toUpperCase(Locale.ROOT));
    }

    public boolean startsWithDigit() {
        return Character.isDigit(written.charAt(0));
    }
}
