/** Asks a feed's server politely: conditionally, honestly named, and no more often than it wants. */
@NullMarked
package com.investorsignals.watcher.fetch;

import org.jspecify.annotations.NullMarked;
