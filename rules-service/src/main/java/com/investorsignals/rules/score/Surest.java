package com.investorsignals.rules.score;

import com.investorsignals.rules.fact.Standing;
import java.util.Comparator;
import java.util.List;

/**
 * The articles whose facts a story takes: those that report the event as done, else those that claim it, else rumours.
 * A rumoured figure never fills a gap in an announcement.
 */
final class Surest {
    private Surest() {}

    static List<View> of(List<View> earliestFirst) {
        int best = earliestFirst.stream()
                .mapToInt(view -> rank(view.standing()))
                .max()
                .orElseThrow();
        return earliestFirst.stream()
                .filter(view -> rank(view.standing()) == best)
                .sorted(Comparator.comparing(View::standing).reversed())
                .toList();
    }

    private static int rank(Standing standing) {
        return switch (standing) {
            case DISPUTED -> 0;
            case RUMOURED -> 1;
            case CLAIMED -> 2;
            case ANNOUNCED, VERIFIED -> 3;
        };
    }
}
