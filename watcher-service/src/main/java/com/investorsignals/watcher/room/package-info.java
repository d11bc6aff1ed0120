/** Shares the memory of the process among the bodies that strangers send, while they come in and while they are read. */
@NullMarked
package com.investorsignals.watcher.room;

import org.jspecify.annotations.NullMarked;
