package com.investorsignals.stack.soak;

import java.time.Duration;

/** Runs the trial of many feeds on several watchers; the exit code tells whether anything was violated. */
public final class Soak {
    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        ReplicasTrial trial =
                new ReplicasTrial(3, 2_000, 500, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(3));
        TrialReport report = trial.run("soak-replicas");
        report.print();
        System.exit(report.violations().isEmpty() ? 0 : 1);
    }
}
