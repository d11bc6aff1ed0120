package com.investorsignals.stack.bench;

import java.util.Arrays;

/** Order statistics of a few measurements. */
final class Medians {
    private Medians() {}

    static double median(double... values) {
        return percentile(50, values);
    }

    /** The smallest value that at least {@code percent} percent of the values do not exceed. */
    static double percentile(int percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}
