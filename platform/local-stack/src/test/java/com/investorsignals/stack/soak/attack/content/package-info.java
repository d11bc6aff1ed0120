/** Attacks by what the services read, whom they ask, and whom they write to. */
@NullMarked
package com.investorsignals.stack.soak.attack.content;

import org.jspecify.annotations.NullMarked;
