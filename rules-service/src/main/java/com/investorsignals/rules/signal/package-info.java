/** Signals and their revisions: kept, compared with what was told, published, and searched. */
@NullMarked
package com.investorsignals.rules.signal;

import org.jspecify.annotations.NullMarked;
