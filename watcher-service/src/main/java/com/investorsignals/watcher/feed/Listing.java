package com.investorsignals.watcher.feed;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the last body of a feed said of the feed's rhythm.
 *
 * @param listed entries in it, of which {@code dated} have a date
 * @param usualGap between two entries, on average
 * @param quietLimit after which silence is no longer usual
 */
@Embeddable
public record Listing(
        int listed,
        int dated,
        @Nullable Instant newestAt,
        @Nullable Duration usualGap,
        @Nullable Duration quietLimit) {
    private static final int ENOUGH_FOR_A_RHYTHM = 5;
    private static final int PATIENCE = 3;
    private static final Duration LEAST_QUIET = Duration.ofDays(3);

    public static Listing of(int listed, List<Instant> dates, Instant now) {
        List<Instant> past =
                dates.stream().filter(date -> !date.isAfter(now)).sorted().toList();
        Instant newest = past.isEmpty() ? null : past.getLast();
        if (past.size() < ENOUGH_FOR_A_RHYTHM) {
            return new Listing(listed, dates.size(), newest, null, null);
        }
        List<Duration> gaps = usualGaps(past);
        Duration mean = gaps.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(gaps.size());
        Duration patience = gaps.getLast().multipliedBy(PATIENCE);
        return new Listing(
                listed,
                dates.size(),
                newest,
                mean.isZero() ? null : mean,
                patience.compareTo(LEAST_QUIET) > 0 ? patience : LEAST_QUIET);
    }

    boolean isSilent(Instant now) {
        return newestAt != null
                && quietLimit != null
                && newestAt.plus(quietLimit).isBefore(now);
    }

    /** In ascending order, without the longest: an old entry that is kept in the list says nothing of the usual. */
    private static List<Duration> usualGaps(List<Instant> ascending) {
        return IntStream.range(1, ascending.size())
                .mapToObj(i -> Duration.between(ascending.get(i - 1), ascending.get(i)))
                .sorted()
                .limit(ascending.size() - 2L)
                .toList();
    }
}
