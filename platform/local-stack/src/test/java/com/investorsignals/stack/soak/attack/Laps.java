package com.investorsignals.stack.soak.attack;

import java.time.Duration;
import java.util.List;

/**
 * How long an honest reader's rounds took.
 *
 * @param refused the pages that were not shown, and what came instead
 */
record Laps(List<Duration> each, List<String> refused) {
    Laps {
        refused = List.copyOf(refused);
        each = each.stream().sorted().toList();
    }

    double medianMillis() {
        return each.isEmpty() ? Double.NaN : each.get(each.size() / 2).toNanos() / 1e6;
    }

    double ratioTo(Laps other) {
        return medianMillis() / other.medianMillis();
    }
}
