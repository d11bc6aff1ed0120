package com.investorsignals.notifier.channel;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * Where a reader goes on from a message, without an account.
 *
 * @param unsubscribe ends the subscription by a POST, as RFC 8058 asks
 * @param stories by the id of the signal; signals of older versions have none
 */
public record ReaderLinks(URI manage, URI unsubscribe, Map<UUID, URI> stories) {
    public ReaderLinks {
        stories = Map.copyOf(stories);
    }
}
