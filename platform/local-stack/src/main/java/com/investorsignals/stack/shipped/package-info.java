/** Which libraries stand in the built services, in which versions. */
@NullMarked
package com.investorsignals.stack.shipped;

import org.jspecify.annotations.NullMarked;
