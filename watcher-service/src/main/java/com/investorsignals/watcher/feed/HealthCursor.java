package com.investorsignals.watcher.feed;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the list of feeds by health: a rank, and within it a place by instant and id. */
record HealthCursor(int rank, Cursor within) {
    private static final HealthCursor START = new HealthCursor(0, new Cursor(Instant.EPOCH, new UUID(0, 0)));

    static HealthCursor of(Feed feed) {
        return new HealthCursor(feed.healthRank, new Cursor(feed.healthSince, feed.id));
    }

    static HealthCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        int rank = Character.digit(text.charAt(0), 10);
        Optional<Cursor> within = Cursor.parse(text.substring(1));
        if (rank < 0 || within.isEmpty()) {
            throw ProblemException.invalid("cursor", "is not a cursor that this list gave; start without one");
        }
        return new HealthCursor(rank, within.get());
    }

    @Override
    public String toString() {
        return rank + within.toString();
    }
}
