/** Takes lists of feeds in from other feed readers, and hands ours out, as OPML 2.0. */
@NullMarked
package com.investorsignals.watcher.opml;

import org.jspecify.annotations.NullMarked;
