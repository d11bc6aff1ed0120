/** Who wants to be told what, and where. */
@NullMarked
package com.investorsignals.notifier.subscription;

import org.jspecify.annotations.NullMarked;
