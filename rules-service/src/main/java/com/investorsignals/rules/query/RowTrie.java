package com.investorsignals.rules.query;

import com.investorsignals.rules.text.Trie;
import java.util.Arrays;
import java.util.BitSet;

/** Rows of words as paths of their numbers; one walk from each position of a text finds all that stand in it. */
final class RowTrie {
    private static final int NONE = -1;

    private final Trie paths = new Trie();
    /** By node: the number of the row that ends there. */
    private int[] rows = {};
    /** Nodes at which a row goes on. */
    private final BitSet inner = new BitSet();

    private int size;

    /** The number of the row, be it new. */
    int add(int[] words) {
        int node = Trie.ROOT;
        for (int word : words) {
            inner.set(node);
            node = paths.add(node, word);
        }
        rows = withRoom(rows, paths.size());
        if (rows[node] == NONE) {
            rows[node] = size++;
        }
        return rows[node];
    }

    private static int[] withRoom(int[] numbers, int index) {
        if (index < numbers.length) {
            return numbers;
        }
        int[] larger = Arrays.copyOf(numbers, (index + 1) * 2);
        Arrays.fill(larger, numbers.length, larger.length, NONE);
        return larger;
    }

    int size() {
        return size;
    }

    /** The rows that stand in the text. */
    BitSet in(Numbers text) {
        var found = new BitSet(size);
        for (int position = 0; position < text.positions(); position++) {
            for (int i = text.start(position); i < text.end(position); i++) {
                int node = paths.next(Trie.ROOT, text.number(i));
                if (node != Trie.NONE) {
                    visit(node, text, position + 1, found);
                }
            }
        }
        return found;
    }

    private void visit(int node, Numbers text, int next, BitSet found) {
        if (rows[node] != NONE) {
            found.set(rows[node]);
        }
        if (next == text.positions() || !inner.get(node)) {
            return;
        }
        for (int i = text.start(next); i < text.end(next); i++) {
            int further = paths.next(node, text.number(i));
            if (further != Trie.NONE) {
                visit(further, text, next + 1, found);
            }
        }
    }
}
