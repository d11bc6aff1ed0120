package com.investorsignals.rules.story;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which stories an article belongs to: all in which some report can be of the same event. More than one are one
 * story from then on, so stories are the connected groups of reports whatever the order in which they came.
 */
final class StoryAssigner {
    private StoryAssigner() {}

    static Set<UUID> storiesOf(Report arrived, Collection<PlacedReport> near) {
        var stories = new LinkedHashSet<UUID>();
        for (PlacedReport placed : near) {
            if (SameEvent.isSame(arrived, placed.report())) {
                stories.add(placed.storyId());
            }
        }
        return stories;
    }

    /** A report and the story that it is in. */
    record PlacedReport(UUID storyId, Report report) {}
}
