package com.investorsignals.notifier.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message to one subscriber: all that is due to it about one company.
 *
 * @param id what the remote side knows the message by, the same on every try; {@code references} are those of the first
 *     messages about the same stories
 */
public record Notice(
        String id,
        List<String> references,
        Destination destination,
        String companyKey,
        ZoneId timeZone,
        Instant now,
        ReaderLinks links,
        List<Item> items) {

    public Notice {
        references = List.copyOf(references);
        items = List.copyOf(items);
    }

    /** An alert, and what its reader has been told of the story before. */
    public record Item(Alert alert, @Nullable Earlier earlier) {}

    /** The alert that was sent last, when, and every quote that was sent with it and before it. */
    public record Earlier(Alert alert, Instant sentAt, Set<String> quotes) {
        public Earlier {
            quotes = Set.copyOf(quotes);
        }
    }
}
