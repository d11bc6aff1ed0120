package com.investorsignals.watcher.room;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How much may be read at once by the memory that the process may have: all bodies that come in or are here, and those
 * of them that are being read, which takes up many times their size. One whole body always fits.
 */
@ApplicationScoped
public class Rooms {
    private static final long MB = 1024 * 1024;

    /** What the service itself needs, and what of it is small and many. */
    private static final long SERVICE = 72 * MB;

    /** A body is copied once when it is whole. */
    private static final int COPIES = 2;

    /** Of what is made of a byte while it is read: its text in two forms, elements, entries, articles. */
    private static final int MADE_OF_A_BYTE = 8;

    /** Of the memory that is left. */
    private static final double FOR_BODIES = 0.25;

    private static final double FOR_READING = 0.75;

    /** In it what is small passes what is large. */
    private static final long PASSAGE = 4 * MB;

    private final Bodies bodies;
    private final Turns turns;
    private final Duration patience;

    @Inject
    Rooms(RoomConfig config) {
        this(Runtime.getRuntime().maxMemory(), config.largest().asLongValue(), config.patience());
    }

    Rooms(long heap, long largest, Duration patience) {
        double left = Math.max(0, heap - SERVICE);
        long here = Math.max(largest + PASSAGE, Math.round(left * FOR_BODIES / COPIES));
        this.bodies = new Bodies(here, largest, PASSAGE);
        this.turns = new Turns(Math.max(largest, Math.round(left * FOR_READING / MADE_OF_A_BYTE)));
        this.patience = patience;
    }

    /** For one body, from its first byte until nothing that was made of it is needed any more. */
    public Room open() {
        return new Room(bodies, turns, patience);
    }
}
