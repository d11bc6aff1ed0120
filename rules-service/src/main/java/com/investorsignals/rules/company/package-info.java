/** Companies and publishers: who is known, who a text speaks of, and who speaks. */
@NullMarked
package com.investorsignals.rules.company;

import org.jspecify.annotations.NullMarked;
