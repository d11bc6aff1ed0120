/** Rules as people write them: the document, its validation, and the pack that comes with the service. */
@NullMarked
package com.investorsignals.rules.rule;

import org.jspecify.annotations.NullMarked;
