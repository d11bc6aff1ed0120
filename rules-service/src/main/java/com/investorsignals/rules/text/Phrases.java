package com.investorsignals.rules.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A fixed set of phrases, written with commas between them; the longest of those that begin at a word wins. */
public final class Phrases {
    private static final Pattern COMMA = Pattern.compile(",");

    private final Node root = new Node();
    private final Form form;

    private Phrases(Form form) {
        this.form = form;
    }

    /** Phrases that are found in any inflection. */
    public static Phrases stemmed(String phrases) {
        return new Phrases(Form.STEM).with(phrases);
    }

    /** Phrases that are found only as they are written here, in lower case. */
    public static Phrases exact(String phrases) {
        return new Phrases(Form.WORD).with(phrases);
    }

    private Phrases with(String phrases) {
        for (String phrase : Arrays.asList(COMMA.split(phrases))) {
            Node node = root;
            for (Token token : Passage.of(FieldName.TEXT, phrase).tokens()) {
                node = node.next.computeIfAbsent(form.of(token), word -> new Node());
            }
            node.ends = true;
        }
        return this;
    }

    public List<Span> in(Passage passage) {
        var found = new ArrayList<Span>();
        BitSet starts = starts(passage);
        for (int i = starts.nextSetBit(0); i >= 0; i = starts.nextSetBit(i + 1)) {
            int length = lengthAt(passage, i);
            if (length > 0) {
                found.add(passage.span(i, i + length));
                i += length - 1;
            }
        }
        return found;
    }

    /** Where a phrase may begin: few words of a passage are the first of one. */
    public BitSet starts(Passage passage) {
        var starts = new BitSet(passage.size());
        if (passage.size() < root.next.size()) {
            starts.set(0, passage.size());
            return starts;
        }
        WordIndex index = passage.index();
        for (String first : root.next.keySet()) {
            for (int i = index.first(form, first); i != WordIndex.NONE; i = index.next(form, i)) {
                starts.set(i);
            }
        }
        return starts;
    }

    /** How many words the phrase that begins at the position has; 0 when none begins there. */
    public int lengthAt(Passage passage, int position) {
        Node node = root;
        int longest = 0;
        for (int i = position; i < passage.size(); i++) {
            Node next = node.next.get(form.of(passage.token(i)));
            if (next == null) {
                break;
            }
            node = next;
            if (node.ends) {
                longest = i - position + 1;
            }
        }
        return longest;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private boolean ends;
    }
}
