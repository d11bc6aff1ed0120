/**
 * The contract between the services: what travels on the topics {@code articles} and {@code signals}, as UTF-8 JSON.
 *
 * <p>Changes only add optional components, and readers ignore what they do not know. Closed sets of words (categories,
 * standings, roles) are strings here, so that a reader of an older version meets a new word as a value that it can pass
 * over and not as an unreadable record; each service translates them to its own types at its boundary.
 */
@NullMarked
package com.investorsignals.events;

import org.jspecify.annotations.NullMarked;
