/** What {@code ./signals bench} measures: each figure beside a named baseline of the same run where there is one. */
@NullMarked
package com.investorsignals.stack.bench;

import org.jspecify.annotations.NullMarked;
