package com.investorsignals.notifier.channel;

/** What somebody gave as an address, read by the channel that is to write to it. */
public sealed interface Address {

    /** Fit to be written to; {@code identity} is the same for two addresses that lead to one reader. */
    record Accepted(String address, String identity) implements Address {
        @Override
        public String toString() {
            return "an accepted address";
        }
    }

    /** Not fit, and why, in words that go after the field's name and do not repeat it. */
    record Refused(String reason) implements Address {}
}
