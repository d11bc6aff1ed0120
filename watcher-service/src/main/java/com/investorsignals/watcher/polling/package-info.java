/** Decides when a feed is polled, and polls it: the use case of this service. */
@NullMarked
package com.investorsignals.watcher.polling;

import org.jspecify.annotations.NullMarked;
