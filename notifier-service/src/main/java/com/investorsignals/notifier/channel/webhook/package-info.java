/** Alerts as CloudEvents, posted to a subscriber's own address and signed by the scheme of Standard Webhooks. */
@NullMarked
package com.investorsignals.notifier.channel.webhook;

import org.jspecify.annotations.NullMarked;
