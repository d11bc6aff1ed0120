package com.investorsignals.watcher.feed;

import java.util.function.IntUnaryOperator;

/** Erases old rows, a batch at a time, so that no erasure holds up anything else. */
public final class Erasure {
    private static final int BATCH = 5_000;

    private Erasure() {}

    /** How many were erased; {@code batch} erases at most so many as it is given, and says how many. */
    public static long ofAll(IntUnaryOperator batch) {
        long erased = 0;
        int last;
        do {
            last = batch.applyAsInt(BATCH);
            erased += last;
        } while (last == BATCH);
        return erased;
    }
}
