package com.investorsignals.console;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text of strangers in pieces, some of them marked; a page shows each piece as plain text. */
public record MarkedText(List<Part> parts) {
    private static final int SHORTEST = 2;

    public MarkedText {
        parts = List.copyOf(parts);
    }

    /** Marks every occurrence of the words; a single character is no evidence. */
    public static MarkedText ofWords(String text, List<String> words) {
        BitSet marked = new BitSet(text.length());
        for (String word : words) {
            for (int at = word.length() < SHORTEST ? -1 : text.indexOf(word);
                    at >= 0;
                    at = text.indexOf(word, at + word.length())) {
                marked.set(at, at + word.length());
            }
        }
        return of(text, marked);
    }

    /** Marks the UTF-16 units that are set. */
    public static MarkedText of(String text, BitSet marked) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            boolean mark = marked.get(at);
            int next = mark ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            parts.add(new Part(text.substring(at, end), mark));
            at = end;
        }
        return new MarkedText(parts);
    }

    /** A piece of the text. */
    public record Part(String text, boolean marked) {}
}
