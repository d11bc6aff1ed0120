/**
 * The one guarded way out to addresses that strangers supply: checks the address it connects to, on every redirect, and
 * bounds time, size and decompression.
 */
@NullMarked
package com.investorsignals.outbound;

import org.jspecify.annotations.NullMarked;
