package com.investorsignals.stack.soak.attack.means;

import java.util.List;

/**
 * What came of an attack.
 *
 * @param tried in few words
 * @param through each attempt that had an effect
 * @param missing each honest request beside it that should have had one and had none, so that nothing is proved
 */
public record Outcome(String tried, int attempts, List<String> through, List<String> missing) {
    public Outcome {
        through = List.copyOf(through);
        missing = List.copyOf(missing);
    }

    public boolean holds() {
        return attempts > 0 && through.isEmpty() && missing.isEmpty();
    }
}
