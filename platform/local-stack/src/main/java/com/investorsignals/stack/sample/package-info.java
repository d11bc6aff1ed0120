/** Fictional stories about fictional companies, told by sample feeds, so that a newcomer sees alerts within a minute. */
@NullMarked
package com.investorsignals.stack.sample;

import org.jspecify.annotations.NullMarked;
