package com.investorsignals.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs the work that a record asks for again where it stands: without limit while our own database or broker is away,
 * three times for anything else. In a service that ends it neither returns nor throws, so that the record is neither
 * acknowledged nor refused, and comes again.
 */
@ApplicationScoped
public class InPlaceRetry {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private volatile boolean ending;

    void end(@Observes ShutdownEvent shutdown) {
        ending = true;
    }

    /** Blocks for as long as it takes; what it throws is the third failure in a row that no outage explains. */
    public void run(String what, Runnable work) {
        Duration pause = FIRST_PAUSE;
        int failures = 0;
        boolean told = false;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                waitForTheEnd();
                boolean away = Outage.isBehind(e);
                failures = away ? 0 : failures + 1;
                if (failures >= TRIES || (Thread.currentThread().isInterrupted() && !ending)) {
                    throw e;
                }
                if (!told) {
                    Log.warnf(e, "%s is tried again %s", what, away ? "until all is back" : "a few times");
                    told = true;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = longer(pause);
            }
        }
    }

    /**
     * What fails in a service that is being taken down is no fault of the record's: it must not be refused for it, and an
     * interrupt of the thread by the shutdown is no reason either. The thread goes with the process.
     */
    private void waitForTheEnd() {
        while (ending) {
            Thread.interrupted();
            LockSupport.park(this);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
