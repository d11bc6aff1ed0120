package com.investorsignals.rest;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in a list that is ordered by an instant and, among equals, by id. Opaque to callers. */
public record Cursor(Instant at, UUID id) {
    /** PostgreSQL knows fewer instants than Java; none of our rows is later. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The place that a caller sent back; empty for the beginning. Anything that is no cursor of ours is a 400. */
    public static Optional<Cursor> parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            if (isStorable(at)) {
                return Optional.of(new Cursor(at, id));
            }
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
            // Then it is none of ours either.
        }
        throw ProblemException.invalid("cursor", "is not a cursor that this list gave; start without one");
    }

    /** Whether a row of ours may have this time. */
    public static boolean isStorable(Instant at) {
        return !at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST);
    }

    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(28)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
