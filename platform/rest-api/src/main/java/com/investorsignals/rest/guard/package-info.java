/** What every request passes before anybody looks at it: bounds on bodies, no requests of other sites, no way in by odd paths. */
@NullMarked
package com.investorsignals.rest.guard;

import org.jspecify.annotations.NullMarked;
