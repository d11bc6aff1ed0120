package com.investorsignals.rules.signal;

import java.time.Instant;

/** By what time signals are listed, the newest first. */
enum SignalOrder {
    /** For programs, which ask for what changed since they last did. */
    UPDATED("updated_at"),
    /** For readers. */
    HAPPENED("happened_at");

    private final String column;

    SignalOrder(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    Instant of(Signal signal) {
        return switch (this) {
            case UPDATED -> signal.updatedAt;
            case HAPPENED -> signal.happenedAt;
        };
    }
}
