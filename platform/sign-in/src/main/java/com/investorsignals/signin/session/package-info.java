/** How a person stays signed in: sealed cookies that end with a password, by themselves, and when signed out of. */
@NullMarked
package com.investorsignals.signin.session;

import org.jspecify.annotations.NullMarked;
