/** The written reference of the rule language, whose examples are all run. */
@NullMarked
package com.investorsignals.rules.reference;

import org.jspecify.annotations.NullMarked;
