package com.investorsignals.notifier.channel;

import java.util.Locale;

/** Why a message was not accepted; also the metric's tag. */
public enum FailureReason {
    /** The remote side asked to come back later. */
    DEFERRED,
    /** The remote side will not take this message, now or later. */
    REFUSED,
    /** The address does not exist or cannot be written to. */
    ADDRESS,
    /** The destination has ended for good: nothing is sent there until somebody changes the subscription. */
    GONE,
    /** Our own sign-in was not accepted: the fault is with us, not with the message. */
    SIGN_IN,
    /** There was no connection. */
    UNREACHABLE,
    /** The connection ended or stalled before the answer: the message may have been accepted. */
    NO_ANSWER,
    /** A fault of ours. */
    FAULT;

    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
