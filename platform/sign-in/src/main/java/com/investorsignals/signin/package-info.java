/** Who may do what: the users file, roles, and the seals that vouch for what others hold for us. */
@NullMarked
package com.investorsignals.signin;

import org.jspecify.annotations.NullMarked;
