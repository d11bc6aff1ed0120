package com.investorsignals.notifier.channel;

/** One way to tell a subscriber. What goes wrong on the remote side is a result, never an exception. */
public interface Notifier {
    Channel channel();

    Pace pace();

    /** Whether this channel can write there, as far as the address alone tells. */
    Address read(String address);

    /** Blocks until the remote side has answered or the time is up. */
    SendResult send(Notice notice) throws InterruptedException;

    /** What {@link #send} would send. */
    Preview preview(Notice notice);
}
