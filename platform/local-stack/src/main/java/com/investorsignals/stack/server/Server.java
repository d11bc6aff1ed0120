package com.investorsignals.stack.server;

/** A part of the stack that runs from its construction until it is closed. */
public interface Server extends AutoCloseable {
    @Override
    void close();
}
