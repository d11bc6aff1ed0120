package com.investorsignals.rules.signal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a story stands that may be told of.
 *
 * @param mergedIn stories that went on in this one: what was told of them was told
 * @param live at least one of its articles is no history
 * @param reachesThreshold its score is enough for its rule to raise it
 */
public record SignalState(UUID storyId, List<UUID> mergedIn, boolean live, boolean reachesThreshold) {
    public SignalState {
        mergedIn = List.copyOf(mergedIn);
    }

    List<UUID> allStories() {
        return Stream.concat(Stream.of(storyId), mergedIn.stream()).toList();
    }
}
