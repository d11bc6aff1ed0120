/** Has hubs push what feeds publish (WebSub, W3C Recommendation of 2018): subscribes, verifies, takes what is pushed. */
@NullMarked
package com.investorsignals.watcher.websub;

import org.jspecify.annotations.NullMarked;
