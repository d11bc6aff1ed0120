package com.investorsignals.rules.query;

import java.util.Arrays;
import java.util.BitSet;

/** Which queries wait for which rows, side by side in one list. */
final class Waiting {
    /** A row in the upper half, a query in the lower. */
    private long[] pairs = new long[1 << 6];

    private int count;
    private int[] queries = {};
    /** Where the queries of a row begin; those of the next one begin where they end. */
    private int[] starts = {};

    void add(int row, int query) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count * 2);
        }
        pairs[count++] = ((long) row << Integer.SIZE) | query;
    }

    /** Ends the adding. */
    void sort(int rows) {
        Arrays.sort(pairs, 0, count);
        queries = new int[count];
        starts = new int[rows + 1];
        for (int i = 0; i < count; i++) {
            queries[i] = (int) pairs[i];
            starts[(int) (pairs[i] >>> Integer.SIZE) + 1] = i + 1;
        }
        for (int row = 1; row <= rows; row++) {
            starts[row] = Math.max(starts[row], starts[row - 1]);
        }
        pairs = new long[0];
    }

    /** Adds those who wait for one of the rows. */
    void wake(BitSet rows, BitSet woken) {
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                woken.set(queries[i]);
            }
        }
    }
}
