package com.investorsignals.rules.story;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which stories an article belongs to: all in which some report can be of the same event. More than one are one
 * story from then on, so stories are the connected groups of reports whatever the order in which they came. History ties
 * no two stories with live articles together: how live articles are grouped, and so what is told, does not depend on it.
 */
final class StoryAssigner {
    private StoryAssigner() {}

    /** @param liveStories those of the stories nearby that have a live article */
    static Set<UUID> storiesOf(Report arrived, Collection<PlacedReport> near, Set<UUID> liveStories) {
        var stories = new LinkedHashSet<UUID>();
        Optional<UUID> live = Optional.empty();
        for (PlacedReport placed : near) {
            UUID story = placed.storyId();
            if (!SameEvent.isSame(arrived, placed.report())) {
                continue;
            }
            if (!liveStories.contains(story)
                    || (arrived.live() && placed.report().live())) {
                stories.add(story);
            } else if (!arrived.live() && live.isEmpty()) {
                live = Optional.of(story);
            }
        }
        live.ifPresent(stories::add);
        return stories;
    }

    /** A report and the story that it is in. */
    record PlacedReport(UUID storyId, Report report) {}
}
