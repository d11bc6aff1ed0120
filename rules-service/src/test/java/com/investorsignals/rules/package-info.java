/** Tests of the service as a whole. */
@NullMarked
package com.investorsignals.rules;

import org.jspecify.annotations.NullMarked;
