/** Tests of the service as a whole. */
@NullMarked
package com.investorsignals.notifier;

import org.jspecify.annotations.NullMarked;
