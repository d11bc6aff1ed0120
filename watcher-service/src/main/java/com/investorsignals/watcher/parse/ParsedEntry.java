package com.investorsignals.watcher.parse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as its publisher wrote it.
 *
 * @param url absolute where the feed allows to tell
 * @param contents every form in which the entry carries its text, the fullest one wins
 * @param source whom an aggregator credits
 */
public record ParsedEntry(
        @Nullable String guid,
        @Nullable String url,
        Markup title,
        List<Markup> contents,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> tags,
        @Nullable Source source) {

    public ParsedEntry {
        contents = List.copyOf(contents);
        tags = List.copyOf(tags);
    }

    /** The publication that an aggregator took the entry from. */
    public record Source(@Nullable String title, @Nullable String url) {}
}
