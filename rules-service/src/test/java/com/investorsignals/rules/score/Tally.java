package com.investorsignals.rules.score;

/** Hits, false alarms and misses. */
final class Tally {
    private int hits;
    private int falseAlarms;
    private int misses;

    void count(boolean expected, boolean found) {
        hits += expected && found ? 1 : 0;
        falseAlarms += !expected && found ? 1 : 0;
        misses += expected && !found ? 1 : 0;
    }

    int hits() {
        return hits;
    }

    int falseAlarms() {
        return falseAlarms;
    }

    double precision() {
        return (double) hits / Math.max(1, hits + falseAlarms);
    }

    double recall() {
        return (double) hits / Math.max(1, hits + misses);
    }

    double f1() {
        return 2.0 * hits / Math.max(1, 2 * hits + falseAlarms + misses);
    }

    @Override
    public String toString() {
        return "%9.3f %7.3f %7.3f %6d %7d %7d".formatted(precision(), recall(), f1(), hits, falseAlarms, misses);
    }
}
