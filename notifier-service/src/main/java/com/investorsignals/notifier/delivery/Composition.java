package com.investorsignals.notifier.delivery;

import com.investorsignals.notifier.channel.Notice;

/** What is to be sent under a lease, decided at the last moment. */
sealed interface Composition {

    /** This, for so many deliveries; the address as logs may show it. */
    record Ready(Notice notice, int deliveries, String maskedAddress) implements Composition {}

    /** Nothing any more. */
    record Dropped(MessageState why, int deliveries) implements Composition {}
}
