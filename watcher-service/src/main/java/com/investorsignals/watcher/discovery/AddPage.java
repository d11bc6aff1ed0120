package com.investorsignals.watcher.discovery;

import com.investorsignals.console.FormErrors;
import com.investorsignals.watcher.feed.TypedFeed;
import java.util.List;

/**
 * The page on which a feed is added.
 *
 * @param site the address that was typed, where {@code choices} were found
 * @param typed what was typed about the feed
 */
public record AddPage(String site, List<Choice> choices, TypedFeed typed, FormErrors errors) {

    public AddPage {
        choices = List.copyOf(choices);
    }

    static AddPage offering(String site, List<Choice> choices) {
        return new AddPage(site, choices, TypedFeed.NOTHING, FormErrors.NONE);
    }

    /** Whether one of the choices is not watched yet. */
    public boolean isOpen() {
        return choices.stream().anyMatch(choice -> choice.watched() == null);
    }
}
