package com.investorsignals.stack.soak;

import com.investorsignals.stack.soak.attack.AttackTrial;
import com.investorsignals.stack.soak.attack.means.Size;
import java.time.Duration;

/** Runs a trial for long; the exit code tells whether anything was violated. */
public final class Soak {
    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        boolean succeeded = switch (arguments[0]) {
            case "attack" -> new AttackTrial(Size.LARGE).succeeds("soak-attack");
            case "large" -> large();
            case "replicas" -> replicas();
            default -> throw new IllegalArgumentException("there is no soak called " + arguments[0]);
        };
        System.exit(succeeded ? 0 : 1);
    }

    private static boolean large() throws Exception {
        boolean succeeded = new LargeFeedsTrial(30, 20).succeeds("soak-large");
        System.out.println(succeeded ? "All feeds were read." : "The watcher ended.");
        return succeeded;
    }

    private static boolean replicas() throws Exception {
        ReplicasTrial trial =
                new ReplicasTrial(3, 2_000, 500, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(3));
        TrialReport report = trial.run("soak-replicas");
        report.print();
        return report.violations().isEmpty();
    }
}
