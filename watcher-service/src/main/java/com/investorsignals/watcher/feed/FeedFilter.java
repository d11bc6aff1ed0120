package com.investorsignals.watcher.feed;

import com.investorsignals.console.PageAddress;
import com.investorsignals.rest.PlainLine;
import com.investorsignals.rest.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What the list of feeds is narrowed to, as it stands in the page's address; an empty field narrows nothing.
 *
 * @param words somewhere in title or address
 * @param health a state, or {@code attention} for all that somebody should look at
 */
public record FeedFilter(String words, String tag, String health) {
    static final FeedFilter NONE = new FeedFilter("", "", "");
    private static final String ATTENTION = "attention";

    static FeedFilter of(@Nullable String words, @Nullable String tag, @Nullable String health) {
        FeedFilter filter = new FeedFilter(given(words), given(tag), given(health));
        if (filter.stateWords().length == 0) {
            throw ProblemException.invalid("health", "must be " + ATTENTION + " or a state of a feed");
        }
        return filter;
    }

    String[] stateWords() {
        return HealthState.all().filter(this::takes).map(HealthState::word).toArray(String[]::new);
    }

    private boolean takes(HealthState state) {
        return switch (health) {
            case "" -> true;
            case ATTENTION -> state.needsAttention();
            default -> state.word().equals(health);
        };
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Where the list goes on. */
    String after(String cursor) {
        return PageAddress.of("/feeds")
                .with("q", words)
                .with("tag", tag)
                .with("health", health)
                .with("cursor", cursor)
                .toString();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : PlainLine.of(value);
    }
}
