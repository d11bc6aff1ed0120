package com.investorsignals.stack.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Replicas share the feeds and their hosts as one watcher would, and what one leaves undone another takes up. */
class ReplicasIT {

    @Test
    void sharePolitelyAndOutliveAKill() throws Exception {
        ReplicasTrial trial =
                new ReplicasTrial(3, 60, 15, Duration.ofSeconds(4), Duration.ofMillis(300), Duration.ofSeconds(8));

        TrialReport report = trial.run("replicas");

        report.print();
        assertThat(report.violations()).isEmpty();
    }
}
