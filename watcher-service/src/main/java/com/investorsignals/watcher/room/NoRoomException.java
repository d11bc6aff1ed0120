package com.investorsignals.watcher.room;

import jakarta.ws.rs.ServiceUnavailableException;

/** There was no room for a body in time: no fault of whoever sent it, and it may well be tried again soon. */
public final class NoRoomException extends ServiceUnavailableException {
    private static final long SOON = 10;

    NoRoomException() {
        super("Too much is being read at once; try again soon.", SOON);
    }
}
