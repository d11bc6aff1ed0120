/** What the pages of all services share: layout, sign-in, protection of forms, links for readers, a small chart. */
@NullMarked
package com.investorsignals.console;

import org.jspecify.annotations.NullMarked;
