package com.investorsignals.watcher.polling;

import org.jspecify.annotations.Nullable;

/**
 * What a hub pushed of a feed: all of it, or its newest entries alone.
 *
 * @param topic address of the feed at its hub, against which relative links are resolved
 * @param promised whether the hub has agreed to push what comes next too
 */
@SuppressWarnings("ArrayRecordComponent") // A body is read once and never compared.
public record Push(byte[] body, @Nullable String contentType, String topic, boolean promised) {}
