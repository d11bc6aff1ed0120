package com.investorsignals.rules.query;

import org.jspecify.annotations.Nullable;

/** What reading a query came to. */
public sealed interface QueryReading {

    record Understood(Query query) implements QueryReading {}

    /** {@code at} is the first UTF-16 unit of the query that can't be read. */
    record Refused(int at, String message, @Nullable String suggestion) implements QueryReading {}
}
