/** What attacks have at hand: bytes on a wire, a site that lies, accounts, and a look at what was written. */
@NullMarked
package com.investorsignals.stack.soak.attack.means;

import org.jspecify.annotations.NullMarked;
