/** Stories: which articles report the same event, how sure they make it together, and what that makes of its signal. */
@NullMarked
package com.investorsignals.rules.story;

import org.jspecify.annotations.NullMarked;
