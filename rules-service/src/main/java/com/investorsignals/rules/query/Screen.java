package com.investorsignals.rules.query;

import java.util.Arrays;

/**
 * Queries as far as rows of words decide them, in one array: what is asked of a hundred thousand of them must stand
 * close together. Each step is a word of an operation and its operand; the parts of a step follow it.
 */
final class Screen {
    private static final int ALL_OF = 0;
    private static final int ANY_OF = 1;
    private static final int NOT = 2;
    private static final int ROW = 3;
    private static final int UNSURE = 4;
    private static final int OPERATION_BITS = 3;
    private static final int OPERATIONS = (1 << OPERATION_BITS) - 1;
    private static final int FIELD_BITS = 2;
    private static final int FIELDS = (1 << FIELD_BITS) - 1;

    private int[] steps = new int[1 << 6];
    private int size;

    /** Where the next step will stand. */
    int size() {
        return size;
    }

    void allOf(Runnable parts) {
        group(ALL_OF, parts);
    }

    void anyOf(Runnable parts) {
        group(ANY_OF, parts);
    }

    void not(Runnable part) {
        group(NOT, part);
    }

    void row(int row, int fields) {
        add(ROW, (row << FIELD_BITS) | fields);
    }

    void unsure() {
        add(UNSURE, 0);
    }

    /** A group's operand is where it ends. */
    private void group(int operation, Runnable parts) {
        int at = size;
        add(operation, 0);
        parts.run();
        steps[at] = (size << OPERATION_BITS) | operation;
    }

    private void add(int operation, int operand) {
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, size * 2);
        }
        steps[size++] = (operand << OPERATION_BITS) | operation;
    }

    /** Whether the step holds with its parts. */
    Holds holds(int at, FoundRows found) {
        int operand = steps[at] >>> OPERATION_BITS;
        return switch (steps[at] & OPERATIONS) {
            case ALL_OF -> decided(at, operand, Holds.NO, found);
            case ANY_OF -> decided(at, operand, Holds.YES, found);
            case NOT -> holds(at + 1, found).negated();
            case ROW -> found.holds(operand >>> FIELD_BITS, operand & FIELDS) ? Holds.YES : Holds.NO;
            default -> Holds.UNSURE;
        };
    }

    /** One part of the deciding kind decides a group; without one, an unsure part leaves it unsure. */
    private Holds decided(int at, int end, Holds deciding, FoundRows found) {
        Holds holds = deciding.negated();
        for (int part = at + 1; part < end; part = next(part)) {
            Holds one = holds(part, found);
            if (one == deciding) {
                return deciding;
            }
            holds = one == Holds.UNSURE ? one : holds;
        }
        return holds;
    }

    private int next(int at) {
        boolean group = (steps[at] & OPERATIONS) <= NOT;
        return group ? steps[at] >>> OPERATION_BITS : at + 1;
    }
}
