package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.SafeText;

/** A record that is no signal of the contract, and will be none however often it is read. */
final class UnreadableSignalException extends Exception {
    private static final long serialVersionUID = 1;

    /** The reason is a header of the dead letter, and what a parser says may quote megabytes. */
    private static final int LIMIT = 500;

    UnreadableSignalException(String reason) {
        super(SafeText.line(reason, LIMIT), null, false, false);
    }
}
