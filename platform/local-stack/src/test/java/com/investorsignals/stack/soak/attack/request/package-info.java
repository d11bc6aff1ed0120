/** Attacks by requests to the services and to their front door. */
@NullMarked
package com.investorsignals.stack.soak.attack.request;

import org.jspecify.annotations.NullMarked;
