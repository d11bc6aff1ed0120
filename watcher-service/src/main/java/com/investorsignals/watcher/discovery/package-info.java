/** Finds the feeds of a site whose address somebody knows. */
@NullMarked
package com.investorsignals.watcher.discovery;

import org.jspecify.annotations.NullMarked;
