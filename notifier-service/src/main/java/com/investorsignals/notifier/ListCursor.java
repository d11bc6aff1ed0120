package com.investorsignals.notifier;

import com.investorsignals.rest.Cursor;
import com.investorsignals.rest.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place in a list that a caller sent back, in times that our rows may have: PostgreSQL knows fewer than Java. */
public final class ListCursor {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private ListCursor() {}

    /** Empty for the beginning. Anything that is no cursor of ours is a 400. */
    public static Optional<Cursor> parse(@Nullable String text) {
        Optional<Cursor> cursor = Cursor.parse(text);
        cursor.map(Cursor::at)
                .filter(at -> at.isBefore(Instant.EPOCH) || at.isAfter(LATEST))
                .ifPresent(at -> {
                    throw ProblemException.invalid("cursor", "is not a cursor that this list gave; start without one");
                });
        return cursor;
    }
}
