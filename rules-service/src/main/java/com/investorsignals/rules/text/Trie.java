package com.investorsignals.rules.text;

import java.util.Arrays;

/**
 * Paths of numbers, in one open-addressed table of edges, so that a million of them stay small and quick. The edges from
 * the root, of which one is asked for at every word of a text, stand by themselves where they are near each other.
 */
public final class Trie {
    public static final int ROOT = 0;
    public static final int NONE = -1;

    private static final long NO_EDGE = -1;

    private int[] fromRoot = new int[0];
    private long[] edges = newTable(1 << 10);
    private int[] targets = new int[1 << 10];
    private int nodes = 1;

    /** How many nodes there are; they are numbered from {@link #ROOT}. */
    public int size() {
        return nodes;
    }

    /** The node that the edge leads to, or {@link #NONE}. */
    public int next(int node, int symbol) {
        if (node == ROOT) {
            return symbol < fromRoot.length ? fromRoot[symbol] : NONE;
        }
        int slot = slot(edge(node, symbol));
        return edges[slot] == NO_EDGE ? NONE : targets[slot];
    }

    /** The node that the edge leads to, be it new. */
    public int add(int node, int symbol) {
        int known = next(node, symbol);
        if (known != NONE) {
            return known;
        }
        if (node == ROOT) {
            addFromRoot(symbol);
        } else {
            int slot = slot(edge(node, symbol));
            edges[slot] = edge(node, symbol);
            targets[slot] = nodes;
        }
        nodes++;
        if (nodes * 2 > edges.length) {
            grow();
        }
        return nodes - 1;
    }

    private void addFromRoot(int symbol) {
        if (symbol >= fromRoot.length) {
            int known = fromRoot.length;
            fromRoot = Arrays.copyOf(fromRoot, Math.max(symbol + 1, known * 2));
            Arrays.fill(fromRoot, known, fromRoot.length, NONE);
        }
        fromRoot[symbol] = nodes;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = newTable(oldEdges.length * 2);
        targets = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != NO_EDGE) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private int slot(long edge) {
        int mask = edges.length - 1;
        int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (edges[slot] != NO_EDGE && edges[slot] != edge) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long edge(int node, int symbol) {
        return ((long) node << 32) | symbol;
    }

    private static long[] newTable(int size) {
        long[] table = new long[size];
        Arrays.fill(table, NO_EDGE);
        return table;
    }
}
