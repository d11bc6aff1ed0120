/** Long proofs: what a test shows small and in a minute, these show at size. */
@NullMarked
package com.investorsignals.stack.soak;

import org.jspecify.annotations.NullMarked;
