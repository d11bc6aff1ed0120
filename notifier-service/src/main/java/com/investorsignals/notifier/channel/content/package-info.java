/** The words of an alert, the same whichever way it goes out; a channel only lays them out. */
@NullMarked
package com.investorsignals.notifier.channel.content;

import org.jspecify.annotations.NullMarked;
