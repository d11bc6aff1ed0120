package com.investorsignals.stack;

/** The stack cannot do what was asked; the message is one sentence that tells the person at the keyboard why. */
public final class StackException extends RuntimeException {
    public StackException(String message) {
        super(message, null, false, false);
    }
}
