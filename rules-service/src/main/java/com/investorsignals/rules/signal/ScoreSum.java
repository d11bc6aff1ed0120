package com.investorsignals.rules.signal;

import com.investorsignals.rules.score.Contribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as a page explains it.
 *
 * @param total what the lines sum up to, in words
 */
public record ScoreSum(
        List<Contribution> lines,
        String total,
        int score,
        @Nullable String counterfactual) {

    public ScoreSum {
        lines = List.copyOf(lines);
    }
}
