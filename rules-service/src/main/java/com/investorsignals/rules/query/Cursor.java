package com.investorsignals.rules.query;

import org.jspecify.annotations.Nullable;

/** A place in the source of a query. */
final class Cursor {
    private static final String ENDS_WORD = "()[]{}\":^~ \t\r\n";

    private final String source;
    private int at;

    Cursor(String source) {
        this.source = source;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= source.length();
    }

    char peek() {
        return atEnd() ? '\0' : source.charAt(at);
    }

    void skipSpace() {
        while (!atEnd() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    boolean take(char expected) {
        if (peek() != expected || atEnd()) {
            return false;
        }
        at++;
        return true;
    }

    /** Takes {@code operator} when it stands here as a whole. */
    boolean takeOperator(String operator) {
        if (!looksAt(operator)) {
            return false;
        }
        at += operator.length();
        return true;
    }

    boolean looksAt(String operator) {
        int end = at + operator.length();
        return source.startsWith(operator, at)
                && (!Character.isLetter(operator.charAt(0))
                        || end >= source.length()
                        || ENDS_WORD.indexOf(source.charAt(end)) >= 0);
    }

    /** The characters up to what ends a word; a backslash takes the next one literally. */
    String word() {
        var word = new StringBuilder();
        while (!atEnd() && ENDS_WORD.indexOf(peek()) < 0) {
            char c = source.charAt(at++);
            if (c == '\\' && !atEnd()) {
                c = source.charAt(at++);
            }
            word.append(c);
        }
        return word.toString();
    }

    int number(String what) {
        int from = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (from == at || at - from > 3) {
            throw refuse(from, what + " takes a whole number below 1000", null);
        }
        return Integer.parseInt(source.substring(from, at));
    }

    RefusedQuery refuse(String message) {
        return refuse(at, message, null);
    }

    RefusedQuery refuse(int position, String message, @Nullable String suggestion) {
        return new RefusedQuery(position, message, suggestion);
    }
}
