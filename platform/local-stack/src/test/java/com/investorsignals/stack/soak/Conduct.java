package com.investorsignals.stack.soak;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How watchers behaved together, as told by the visits that they paid. */
final class Conduct {
    private final Map<Integer, List<Visit>> byFeed;
    private final Map<String, List<Visit>> byHost;

    Conduct(List<Visit> visits) {
        this.byFeed = grouped(visits, Visit::feed);
        this.byHost = grouped(visits, Visit::host);
    }

    private static <K> Map<K, List<Visit>> grouped(List<Visit> visits, Function<Visit, K> key) {
        return visits.stream().sorted(Comparator.comparingLong(Visit::began)).collect(Collectors.groupingBy(key));
    }

    long feedsVisited() {
        return byFeed.size();
    }

    /** How many visits began while another one of the same feed was not over. */
    long overlapsOfFeeds() {
        return overlaps(byFeed.values());
    }

    long overlapsOfHosts() {
        return overlaps(byHost.values());
    }

    /** How many visits to a host began too soon after the one before. */
    long tooCloseOnHost(Duration delay) {
        return pairs(byHost.values(), (before, next) -> isWithin(before.until(next), delay));
    }

    /** How many answered polls of a feed were repeated before its interval was over. */
    long tooSoon(Duration interval) {
        return pairs(byFeed.values(), (before, next) -> before.answered() && isWithin(before.until(next), interval));
    }

    private static boolean isWithin(Duration pause, Duration least) {
        return !pause.isNegative() && pause.compareTo(least) < 0;
    }

    /** The longest time in which a feed that was visited once was not visited; what lasts at the end counts as well. */
    Duration longestPause(long end) {
        return byFeed.values().stream()
                .flatMap(visits -> Stream.concat(
                        pauses(visits),
                        Stream.of(Duration.ofNanos(end - visits.getLast().ended()))))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Stream<Duration> pauses(List<Visit> visits) {
        return Stream.iterate(1, i -> i < visits.size(), i -> i + 1)
                .map(i -> visits.get(i - 1).until(visits.get(i)));
    }

    /** How long it took until each of these visits, which came to nothing, was followed by another to its feed. */
    Duration longestUntilRepeated(List<Visit> failed, long end) {
        return failed.stream()
                .map(visit -> byFeed.getOrDefault(visit.feed(), List.of()).stream()
                        .filter(next -> next.began() > visit.ended())
                        .findFirst()
                        .map(visit::until)
                        .orElse(Duration.ofNanos(end - visit.ended())))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** How often each feed was visited, in ascending order. */
    List<Integer> visitsOfEachFeed() {
        return byFeed.values().stream().map(List::size).sorted().toList();
    }

    private static long overlaps(Collection<List<Visit>> groups) {
        long overlaps = 0;
        for (List<Visit> visits : groups) {
            long busyUntil = Long.MIN_VALUE;
            for (Visit visit : visits) {
                overlaps += visit.began() < busyUntil ? 1 : 0;
                busyUntil = Math.max(busyUntil, visit.ended());
            }
        }
        return overlaps;
    }

    private static long pairs(Collection<List<Visit>> groups, BiPredicate<Visit, Visit> isViolated) {
        return groups.stream()
                .mapToLong(visits -> Stream.iterate(1, i -> i < visits.size(), i -> i + 1)
                        .filter(i -> isViolated.test(visits.get(i - 1), visits.get(i)))
                        .count())
                .sum();
    }
}
