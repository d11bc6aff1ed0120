package com.investorsignals.stack.bench;

import java.time.Duration;

/**
 * The median times of works that are compared. They take turns, so that what else the machine does meets all alike, and
 * are warmed up for as long as a compiler at run time needs: a service runs for weeks.
 */
final class Rounds {
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private Rounds() {}

    /** In seconds, in the order of the works. */
    static double[] medianSeconds(Work... works) throws Exception {
        long warm = System.nanoTime() + works.length * WARM_UP.toNanos();
        do {
            for (Work work : works) {
                work.run();
            }
        } while (System.nanoTime() < warm);
        double[][] seconds = new double[works.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < works.length; i++) {
                long start = System.nanoTime();
                works[i].run();
                seconds[i][round] = (System.nanoTime() - start) / 1e9;
            }
        }
        double[] medians = new double[works.length];
        for (int i = 0; i < works.length; i++) {
            medians[i] = Medians.median(seconds[i]);
        }
        return medians;
    }

    /** What is measured. */
    interface Work {
        void run() throws Exception;
    }
}
