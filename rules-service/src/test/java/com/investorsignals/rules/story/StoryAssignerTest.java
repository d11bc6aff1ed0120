package com.investorsignals.rules.story;

import static com.investorsignals.rules.story.Reports.on;
import static com.investorsignals.rules.story.Reports.raise;
import static org.assertj.core.api.Assertions.assertThat;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.story.StoryAssigner.PlacedReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryAssignerTest {

    @Test
    void opensAStoryForWhatNobodyReported() {
        Set<UUID> stories = StoryAssigner.storiesOf(on(0, raise(500, null)), List.of(), Set.of());

        assertThat(stories).isEmpty();
    }

    @Test
    void joinsTheStoriesThatItFitsAndNoOther() {
        var fitting = new PlacedReport(UUID.randomUUID(), on(3, raise(500, null)));
        var fittingToo = new PlacedReport(UUID.randomUUID(), on(20, raise(500, "Series D")));
        var contradicting = new PlacedReport(UUID.randomUUID(), on(9, raise(40, null)));

        Set<UUID> stories = StoryAssigner.storiesOf(
                on(10, raise(500, null)), List.of(fitting, fittingToo, contradicting), Set.of());

        assertThat(stories).containsExactlyInAnyOrder(fitting.storyId(), fittingToo.storyId());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void groupsTheSameArticlesAlikeInWhateverOrderTheyCome(long seed) {
        var random = new Random(seed);
        List<Report> reports = IntStream.range(0, 40)
                .mapToObj(i -> on(random.nextInt(120), facts(random)))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<Set<UUID>> first = groups(reports);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(reports, random);
            assertThat(groups(reports)).isEqualTo(first);
        }
    }

    private static Facts facts(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Facts.NONE;
            case 1 -> raise(500, null);
            case 2 -> raise(40, "Series B");
            default -> raise(500, "Series D");
        };
    }

    /** Arrivals one by one, as the keeper places them. */
    private static Set<Set<UUID>> groups(List<Report> arrivals) {
        var placed = new ArrayList<PlacedReport>();
        for (Report arrived : arrivals) {
            Set<UUID> joined = StoryAssigner.storiesOf(arrived, placed, Set.of());
            UUID story =
                    joined.isEmpty() ? UUID.randomUUID() : joined.iterator().next();
            placed.replaceAll(
                    other -> joined.contains(other.storyId()) ? new PlacedReport(story, other.report()) : other);
            placed.add(new PlacedReport(story, arrived));
        }
        Map<UUID, Set<UUID>> byStory = new HashMap<>(placed.stream()
                .collect(Collectors.groupingBy(
                        PlacedReport::storyId,
                        Collectors.mapping(other -> other.report().articleId(), Collectors.toSet()))));
        return Set.copyOf(byStory.values());
    }
}
