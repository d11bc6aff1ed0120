/** Tests of the service as a whole. */
@NullMarked
package com.investorsignals.watcher;

import org.jspecify.annotations.NullMarked;
