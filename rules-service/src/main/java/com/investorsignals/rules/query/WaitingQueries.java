package com.investorsignals.rules.query;

import com.investorsignals.rules.text.Trie;
import java.util.Arrays;
import java.util.BitSet;

/** Queries under the rows of words that they wait for: a trie over numbers, walked once from each position of a text. */
final class WaitingQueries {
    private static final int NOBODY = -1;

    private final Trie rows = new Trie();
    /** By the node at which a row ends: the last one of those who wait for it. */
    private int[] last = new int[0];
    /** Who waits, and who of the same row came before. */
    private int[] queries = new int[16];

    private int[] before = new int[16];
    private int count;

    void add(int[] row, int query) {
        int node = Trie.ROOT;
        for (int number : row) {
            node = rows.add(node, number);
        }
        if (node >= last.length) {
            int known = last.length;
            last = Arrays.copyOf(last, rows.size() * 2);
            Arrays.fill(last, known, last.length, NOBODY);
        }
        if (count == queries.length) {
            queries = Arrays.copyOf(queries, count * 2);
            before = Arrays.copyOf(before, count * 2);
        }
        queries[count] = query;
        before[count] = last[node];
        last[node] = count++;
    }

    /** Adds every query that waits for a row of the text. */
    void find(Numbers text, BitSet found) {
        for (int position = 0; position < text.positions(); position++) {
            walk(Trie.ROOT, text, position, found);
        }
    }

    private void walk(int node, Numbers text, int position, BitSet found) {
        for (int i = text.start(position); i < text.end(position); i++) {
            int next = rows.next(node, text.number(i));
            if (next == Trie.NONE) {
                continue;
            }
            for (int who = last[next]; who != NOBODY; who = before[who]) {
                found.set(queries[who]);
            }
            if (position + 1 < text.positions()) {
                walk(next, text, position + 1, found);
            }
        }
    }
}
