package com.investorsignals.rules.article;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs work again where it stands: without limit while our own database or broker is away, three times for anything
 * else. A service that ends meanwhile has neither acknowledged nor refused, so the work comes again.
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

    void run(Runnable work) {
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
                failures += away ? 0 : 1;
                if (failures >= TRIES || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                if (!told) {
                    Log.warnf(e, "An article is tried again %s", away ? "until all is back" : "a few times");
                    told = true;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = longer(pause);
            }
        }
    }

    /** What fails in a service that is being taken down is no fault of the article's: it must not be refused for it. */
    private void waitForTheEnd() {
        while (ending && !Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
