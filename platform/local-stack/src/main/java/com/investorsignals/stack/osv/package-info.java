/** Asks the database of OSV, https://osv.dev, which of the libraries shipped have published vulnerabilities. */
@NullMarked
package com.investorsignals.stack.osv;

import org.jspecify.annotations.NullMarked;
