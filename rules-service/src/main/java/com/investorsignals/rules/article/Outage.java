package com.investorsignals.rules.article;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Whether our own database or broker is behind a failure, so that the same work succeeds once they are back. */
final class Outage {
    /** Connections; rolled back for another's sake; out of resources; locks; ended by an administrator. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || (cause instanceof SQLException sql && isPassing(sql))) {
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
}
