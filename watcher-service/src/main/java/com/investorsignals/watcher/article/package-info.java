/** Makes articles of entries: identity, address, text, publisher; remembers what was published and publishes it. */
@NullMarked
package com.investorsignals.watcher.article;

import org.jspecify.annotations.NullMarked;
