package com.investorsignals.rules.query;

import java.util.Arrays;

/** A passage as a vocabulary sees it: at each position the numbers of all known forms of its word. */
final class Numbers {
    /** Where the numbers of a position begin; those of the next one begin where they end. */
    private final int[] starts;

    private int[] numbers;
    private int position;
    private int count;

    Numbers(int positions) {
        starts = new int[positions + 1];
        numbers = new int[2 * positions];
    }

    /** Adds a form of the word at the position. */
    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    void endPosition() {
        starts[++position] = count;
    }

    int positions() {
        return starts.length - 1;
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return starts[at + 1];
    }

    int number(int index) {
        return numbers[index];
    }
}
