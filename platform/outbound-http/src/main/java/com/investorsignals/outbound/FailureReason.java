package com.investorsignals.outbound;

import java.util.Locale;

/** Why there was no answer; also the metric tag. */
public enum FailureReason {
    UNKNOWN_HOST,
    CONNECT,
    TLS,
    TIMEOUT,
    BROKEN,
    TOO_LARGE,
    BAD_COMPRESSION,
    TOO_MANY_REDIRECTS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
