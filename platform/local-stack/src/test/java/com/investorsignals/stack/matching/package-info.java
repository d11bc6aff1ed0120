/** Lucene's Monitor beside our matcher: the oracle that it must agree with, and the baseline that it is measured by. */
@NullMarked
package com.investorsignals.stack.matching;

import org.jspecify.annotations.NullMarked;
