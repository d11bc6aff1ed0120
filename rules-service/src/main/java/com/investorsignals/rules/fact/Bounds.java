package com.investorsignals.rules.fact;

import com.investorsignals.rules.text.Passage;
import com.investorsignals.rules.text.Phrases;

/** Words before an amount that make of it a bound: {@code up to $600M} is not the same as {@code $600M}. */
final class Bounds {
    private static final Phrases BOUNDS = Phrases.exact("""
            up to, as much as, as high as, as little as, at least, at most, more than, less than, no more than""");
    /** In words. */
    private static final int LONGEST = 3;

    private Bounds() {}

    /** The position from which the amount is told: of its bound, or its own. */
    static int from(Passage passage, int amount) {
        for (int i = Math.max(0, amount - LONGEST); i < amount; i++) {
            if (i + BOUNDS.lengthAt(passage, i) == amount && areOneClause(passage, i, amount)) {
                return i;
            }
        }
        return amount;
    }

    /** Whether the amount at the position is the lower one of {@code between $4 and $6 million}. */
    static boolean isBetween(Passage passage, int amount) {
        return amount > 0 && passage.token(amount - 1).word().equals("between");
    }

    private static boolean areOneClause(Passage passage, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!passage.gapBefore(i).isBlank()) {
                return false;
            }
        }
        return passage.sentence(from) == passage.sentence(to);
    }
}
