package com.investorsignals.stack.soak;

import java.time.Duration;

/**
 * A request for a feed, as its server saw it; instants are the server's own nanoseconds.
 *
 * @param by the User-Agent, which tells the replicas apart
 * @param answered false when the client was gone before there was an answer
 */
record Visit(int feed, String host, String by, long began, long ended, boolean answered) {

    /** Negative when the next one began before this one ended. */
    Duration until(Visit next) {
        return Duration.ofNanos(next.began - ended);
    }
}
