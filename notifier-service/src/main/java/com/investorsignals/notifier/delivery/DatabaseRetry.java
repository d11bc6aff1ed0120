package com.investorsignals.notifier.delivery;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Repeats work until our database has taken it. An outage of it must not send records to the dead letters, so it is
 * waited out without limit; anything else is a fault that a third try will not mend.
 */
final class DatabaseRetry {
    /** Connection, rollback, resources, not in the right state, operator intervention, system, read-only standby. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58", "25");

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int FAULTS = 3;

    private DatabaseRetry() {}

    static void run(Runnable work) {
        Duration pause = Duration.ofMillis(100);
        int faults = 0;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!isOutage(e) && ++faults == FAULTS) {
                    throw e;
                }
                Log.warnf("A signal could not be stored (%s); next try in %s", e, pause);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }

    static boolean isOutage(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                // The pool's own failures to get a connection carry no state.
                String state = sql.getSQLState();
                return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
