/** Does to a whole stack what strangers and other sites may try, and tells what came of it. */
@NullMarked
package com.investorsignals.stack.soak.attack;

import org.jspecify.annotations.NullMarked;
