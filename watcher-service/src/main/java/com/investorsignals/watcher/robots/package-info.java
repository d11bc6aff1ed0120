/** What the owners of sites let robots ask for (RFC 9309). */
@NullMarked
package com.investorsignals.watcher.robots;

import org.jspecify.annotations.NullMarked;
