/** Which published vulnerabilities are in what is shipped, and which of them can be reached there. */
@NullMarked
package com.investorsignals.stack.advisories;

import org.jspecify.annotations.NullMarked;
