/** What each subscription is owed for each revision of a signal, and the messages that carry it out. */
@NullMarked
package com.investorsignals.notifier.delivery;

import org.jspecify.annotations.NullMarked;
