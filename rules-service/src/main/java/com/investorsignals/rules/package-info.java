/** Articles in, signals out: rules decide what investors should hear of, once. */
@NullMarked
package com.investorsignals.rules;

import org.jspecify.annotations.NullMarked;
