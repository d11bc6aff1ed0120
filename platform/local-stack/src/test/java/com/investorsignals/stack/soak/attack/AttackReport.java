package com.investorsignals.stack.soak.attack;

import com.investorsignals.stack.soak.attack.ServiceMemory.Use;
import com.investorsignals.stack.soak.attack.means.Outcome;
import java.util.List;
import java.util.Locale;

/** What came of the attacks, as tables. */
final class AttackReport {
    /** So many times as long an honest reader's round may take under an attack. */
    private static final double SLOWEST = 3;

    /**
     * So much more a service may hold at the end than at the beginning. Its heap is resident all along; what a service
     * still compiles and loads, and buffers that the system gives back late, take some.
     */
    private static final double FULLEST = 1.25;

    private static final int SHOWN = 10;

    private AttackReport() {}

    /** A kind of attack, and how long an honest reader's rounds took before and meanwhile. */
    record Line(String kind, Outcome outcome, Laps before, Laps meanwhile) {

        boolean holds() {
            return outcome.holds() && meanwhile.refused().isEmpty() && meanwhile.ratioTo(before) <= SLOWEST;
        }

        void print() {
            System.out.printf(
                    "%-48s %8d %8d %8.1f %8.1f %6.2f  %s%s%n",
                    kind,
                    outcome.attempts(),
                    outcome.through().size(),
                    before.medianMillis(),
                    meanwhile.medianMillis(),
                    meanwhile.ratioTo(before),
                    outcome.tried(),
                    holds() ? "" : "  VIOLATED");
            outcome.through().stream().limit(SHOWN).forEach(what -> System.out.println("    got through: " + what));
            meanwhile.refused().stream()
                    .limit(SHOWN)
                    .forEach(page -> System.out.println("    not shown to the honest reader: " + page));
            outcome.missing().forEach(what -> System.out.println("    not so: " + what));
        }
    }

    static void printHead() {
        System.out.printf(
                "%-48s %8s %8s %8s %8s %6s  %s%n",
                "attack", "attempts", "through", "ms alone", "ms then", "ratio", "what was tried");
    }

    static boolean print(List<Use> uses) {
        boolean flat = true;
        System.out.printf("%n%-48s %8s %8s %8s %6s%n", "resident memory, MB", "before", "peak", "after", "ratio");
        for (Use use : uses) {
            boolean kept = use.after() <= use.before() * FULLEST;
            flat &= kept;
            System.out.printf(
                    "%-48s %8d %8d %8d %6.2f%s%n",
                    use.service().toString().toLowerCase(Locale.ROOT),
                    use.before(),
                    use.peak(),
                    use.after(),
                    use.after() / (double) use.before(),
                    kept ? "" : "  VIOLATED");
        }
        return flat;
    }
}
