package com.investorsignals.notifier.channel;

import java.time.Duration;

/**
 * How fast a channel goes.
 *
 * @param concurrency messages on their way at once, of one replica
 * @param timeout the longest that one try takes
 * @param pause between two messages to one destination, across all replicas
 */
public record Pace(int concurrency, Duration timeout, Duration pause) {}
