/** Tells what a watcher is still at from what it was at when it ended. */
@NullMarked
package com.investorsignals.watcher.process;

import org.jspecify.annotations.NullMarked;
