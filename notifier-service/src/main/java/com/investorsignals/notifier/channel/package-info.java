/** What an alert says, and what became of sending it, whichever way it goes out. */
@NullMarked
package com.investorsignals.notifier.channel;

import org.jspecify.annotations.NullMarked;
