package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Numbering;
import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Trie;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names as paths of words. */
final class AliasTrie {
    private static final int NO_NAME = -1;

    private final Numbering words = new Numbering();
    private final Trie paths = new Trie();
    /** What is kept under the name that ends at a node. */
    private int[] values = new int[0];

    /** Keeps {@code value} under the name; the first of two equal names stays. */
    void put(List<String> name, int value) {
        int node = Trie.ROOT;
        for (String word : name) {
            node = paths.add(node, words.add(word));
        }
        if (node >= values.length) {
            int known = values.length;
            values = Arrays.copyOf(values, paths.size() * 2);
            Arrays.fill(values, known, values.length, NO_NAME);
        }
        if (values[node] == NO_NAME) {
            values[node] = value;
        }
    }

    /** The longest name that begins at the position. */
    @Nullable Hit longestAt(Passage passage, int position) {
        int node = Trie.ROOT;
        @Nullable Hit longest = null;
        for (int i = position; i < passage.size(); i++) {
            int word = words.of(passage.token(i).word());
            node = word == Numbering.NONE ? Trie.NONE : paths.next(node, word);
            if (node == Trie.NONE) {
                break;
            }
            if (values[node] != NO_NAME) {
                longest = new Hit(values[node], i + 1);
            }
        }
        return longest;
    }

    /** A name that was found: its value, and the position after its last word. */
    record Hit(int value, int to) {}
}
