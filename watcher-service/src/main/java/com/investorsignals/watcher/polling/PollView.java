package com.investorsignals.watcher.polling;

import com.investorsignals.watcher.fulltext.FullTextReport;
import com.investorsignals.watcher.polling.PollOutcome.Result;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A poll of the past as callers see it.
 *
 * @param status what the server answered, where it did
 * @param fullText what became of the full texts that it asked for, in words; absent where it asked for none
 */
public record PollView(
        Instant at,
        Result outcome,
        @Nullable Integer status,
        int published,
        int edited,
        Duration took,
        @Nullable String fullText,
        @Nullable String error) {

    static PollView of(Poll poll, FullTextReport fullTexts) {
        return new PollView(
                poll.at,
                poll.outcome,
                poll.status,
                poll.published,
                poll.edited,
                poll.took,
                fullTexts.isEmpty() ? null : fullTexts.toString(),
                poll.error);
    }
}
