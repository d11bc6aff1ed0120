package com.investorsignals.watcher.parse;

import com.investorsignals.watcher.feed.HubLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its publisher wrote it.
 *
 * @param format such as {@code rss 2.0}, {@code atom 1.0} or {@code json feed 1.1}
 * @param entries in the order of the document
 * @param interval how often the feed says that it is worth asking
 * @param hubLinks what it says of where it is pushed from
 * @param problems what was tolerated, in words
 */
public record ParsedFeed(
        String format,
        @Nullable String title,
        @Nullable String link,
        @Nullable String language,
        Optional<Duration> interval,
        HubLinks hubLinks,
        List<ParsedEntry> entries,
        List<String> problems)
        implements Parsed {
    private static final int MAX_PROBLEMS = 30;

    public ParsedFeed {
        entries = List.copyOf(entries);
        problems = problems.stream()
                .distinct()
                .limit(MAX_PROBLEMS)
                .map(Text::brief)
                .toList();
    }

    /** Of each entry that has one, the date that the publisher states for it. */
    public List<Instant> dates() {
        return entries.stream()
                .map(entry -> entry.published() == null ? entry.updated() : entry.published())
                .filter(Objects::nonNull)
                .toList();
    }
}
