/** The watched feeds: how they are managed, how their polling stands, and who may poll one now. */
@NullMarked
package com.investorsignals.watcher.feed;

import org.jspecify.annotations.NullMarked;
