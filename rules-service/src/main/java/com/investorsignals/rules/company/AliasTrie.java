package com.investorsignals.rules.company;

import com.investorsignals.rules.text.Passage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names as paths of words. Edges live in one open-addressed table, so that a million aliases stay small and quick. */
final class AliasTrie {
    private static final int ABSENT = -1;

    private final Map<String, Integer> wordIds = new HashMap<>();
    private long[] edges = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int[] values = new int[1 << 9];
    private int nodes = 1;

    AliasTrie() {
        Arrays.fill(edges, ABSENT);
        Arrays.fill(values, ABSENT);
    }

    /** Keeps {@code value} under the words; the first of two equal names stays. */
    void put(List<String> words, int value) {
        int node = 0;
        for (String word : words) {
            node = step(node, wordIds.computeIfAbsent(word, key -> wordIds.size()));
        }
        if (values[node] == ABSENT) {
            values[node] = value;
        }
    }

    /** The longest name that begins at the position. */
    @Nullable Hit longestAt(Passage passage, int position) {
        int node = 0;
        @Nullable Hit longest = null;
        for (int i = position; i < passage.size(); i++) {
            Integer word = wordIds.get(passage.token(i).word());
            int slot = word == null ? ABSENT : find(key(node, word));
            if (slot < 0 || edges[slot] == ABSENT) {
                break;
            }
            node = targets[slot];
            if (values[node] != ABSENT) {
                longest = new Hit(values[node], i + 1);
            }
        }
        return longest;
    }

    private int step(int node, int word) {
        int slot = find(key(node, word));
        if (edges[slot] != ABSENT) {
            return targets[slot];
        }
        edges[slot] = key(node, word);
        targets[slot] = nodes;
        if (nodes == values.length) {
            values = Arrays.copyOf(values, nodes * 2);
            Arrays.fill(values, nodes, values.length, ABSENT);
        }
        int created = nodes++;
        if (nodes * 2 > edges.length) {
            grow();
        }
        return created;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        Arrays.fill(edges, ABSENT);
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != ABSENT) {
                int slot = find(oldEdges[i]);
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private int find(long key) {
        int mask = edges.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (edges[slot] != ABSENT && edges[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    /** A name that was found: its value, and the position after its last word. */
    record Hit(int value, int to) {}
}
