/** What is not kept of those who never confirmed, or are no longer told anything. */
@NullMarked
package com.investorsignals.notifier.subscription.erasure;

import org.jspecify.annotations.NullMarked;
