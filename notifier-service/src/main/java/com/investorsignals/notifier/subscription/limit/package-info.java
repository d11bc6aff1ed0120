/** How many mails strangers can have us send: by mailbox, by domain, by network and in all. */
@NullMarked
package com.investorsignals.notifier.subscription.limit;

import org.jspecify.annotations.NullMarked;
