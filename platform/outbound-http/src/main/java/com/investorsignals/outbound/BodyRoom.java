package com.investorsignals.outbound;

import java.util.concurrent.CompletableFuture;

/** The memory that a body may take up while it comes in, where a process has not enough for all that may come at once. */
public interface BodyRoom {
    /** For who asks for small bodies, or few at a time. */
    BodyRoom ENDLESS = new BodyRoom() {
        @Override
        public CompletableFuture<Void> grow(int bytes) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public RuntimeException denied() {
            return new IllegalStateException("There is room for all");
        }
    };

    /** Done as soon as the body may have so many bytes in all: till then nothing more of it is received. */
    CompletableFuture<Void> grow(int bytes);

    /** What a request ends with whose time was over while it waited for room: that is no fault of the far end's. */
    RuntimeException denied();
}
