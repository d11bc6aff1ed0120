package com.investorsignals.outbound;

/** An address that we do not go to; the message says why, in words for whoever supplied it. */
public final class RefusedAddressException extends Exception {

    RefusedAddressException(String reason) {
        super(reason);
    }

    /** Why, as the end of a sentence that begins with the address. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
