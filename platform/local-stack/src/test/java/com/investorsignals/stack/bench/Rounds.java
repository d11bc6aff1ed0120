package com.investorsignals.stack.bench;

/** The median time of several runs of the same work, after one that warms up. */
final class Rounds {
    private static final int ROUNDS = 5;

    private Rounds() {}

    static double medianSeconds(Work work) throws Exception {
        work.run();
        double[] seconds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
        return Medians.median(seconds);
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }
}
