/** What whoever reads or writes a topic has in common: work that is tried again in place, and the ways to the broker. */
@NullMarked
package com.investorsignals.messaging;

import org.jspecify.annotations.NullMarked;
