/** notifier-service: matches raised signals with subscriptions and delivers each alert once. */
@NullMarked
package com.investorsignals.notifier;

import org.jspecify.annotations.NullMarked;
