package com.investorsignals.stack.advisories;

import java.util.Locale;

/** What a vulnerability means for us, in the words of OpenVEX: https://github.com/openvex/spec. */
enum Status {
    /** It can be reached. */
    AFFECTED("yes"),
    /** Nobody looked yet, or not to the end. */
    UNDER_INVESTIGATION("not assessed yet"),
    /** It is in a library that we ship, and cannot be reached. */
    NOT_AFFECTED("no"),
    /** The version that we ship has it no more; this follows from the version and is never written down. */
    FIXED("no");

    private final String reachable;

    Status(String reachable) {
        this.reachable = reachable;
    }

    /** As OpenVEX writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String reachable() {
        return reachable;
    }
}
