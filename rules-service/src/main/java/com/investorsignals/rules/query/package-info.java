/** The query language of rules: Lucene's syntax, ordered proximity and typed tokens, matched on positions. */
@NullMarked
package com.investorsignals.rules.query;

import org.jspecify.annotations.NullMarked;
