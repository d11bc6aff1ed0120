/** Reads the page of an entry that carries only a teaser, and publishes the article with the text that stands there. */
@NullMarked
package com.investorsignals.watcher.fulltext;

import org.jspecify.annotations.NullMarked;
