/** What a text states: categories, standing, and the values read from its words. */
@NullMarked
package com.investorsignals.rules.fact;

import org.jspecify.annotations.NullMarked;
