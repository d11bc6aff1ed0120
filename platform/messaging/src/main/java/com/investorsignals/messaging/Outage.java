package com.investorsignals.messaging;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Whether our own database or broker is behind a failure, so that the same work succeeds once they are back. */
final class Outage {
    /**
     * Connections; a standby that takes no writes; rolled back for another's sake; out of resources; locks; ended by an
     * administrator; system errors.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException
                    || (cause instanceof SQLException sql && isPassing(sql))
                    || isOfClosedService(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The pool's own errors, such as no free connection in time, carry no state. */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2));
    }

    /** A service that could not start, or that ends, has closed what the work stands on: another one will do it. */
    private static boolean isOfClosedService(Throwable failure) {
        return failure instanceof IllegalStateException
                && String.valueOf(failure.getMessage()).contains("EntityManagerFactory is closed");
    }
}
