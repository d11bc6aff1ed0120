/** Starts, watches and stops the whole system on one machine: the commands behind {@code ./signals}. */
@NullMarked
package com.investorsignals.stack;

import org.jspecify.annotations.NullMarked;
