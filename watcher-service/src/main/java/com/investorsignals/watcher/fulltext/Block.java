package com.investorsignals.watcher.fulltext;

import org.jsoup.nodes.Element;

/**
 * A run of text that a reader sees as one.
 *
 * @param owner the element that it stands in directly
 * @param linked characters of it that are links
 */
record Block(Element owner, String text, int linked) {
    /** A paragraph of prose is hardly ever shorter. */
    private static final int PARAGRAPH = 60;

    /** A headline or a list of them, not what it leads to. */
    boolean isLinks() {
        return linked * 2 > text.length();
    }

    /** How much of an article it may be; nothing for what is too short or too much linked to be told as prose. */
    int prose() {
        int length = ReadingLength.of(text);
        return length >= PARAGRAPH && linked * 3 < text.length() ? length : 0;
    }
}
