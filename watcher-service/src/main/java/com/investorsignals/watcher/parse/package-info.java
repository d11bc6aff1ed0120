/** Reads the bytes of a feed, well-formed or not, into entries, and says what it had to tolerate. */
@NullMarked
package com.investorsignals.watcher.parse;

import org.jspecify.annotations.NullMarked;
