package com.investorsignals.stack.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What came of a trial: a table, and which of its lines must not be as they are. */
record TrialReport(List<Line> lines) {

    TrialReport {
        lines = List.copyOf(lines);
    }

    /** A figure with what it must be. */
    record Line(String name, String value, String wanted, boolean kept) {}

    static TrialReport of(ReplicasTrial trial, List<Visit> visits, long from, long killed, long end) {
        Conduct all = new Conduct(visits);
        List<Visit> undisturbed = visits.stream()
                .filter(visit -> visit.began() >= from && visit.began() < killed)
                .toList();
        Conduct before = new Conduct(undisturbed);
        String doomed = trial.marks().getLast();
        List<Line> lines = new ArrayList<>();
        lines.add(told("feeds, each polled", "%d".formatted(all.feedsVisited())));
        double intervals = (killed - from) / (double) trial.interval().toNanos();
        List<Integer> polls = before.visitsOfEachFeed();
        lines.add(told(
                "polls per interval, least, median, most",
                "%.2f %.2f %.2f"
                        .formatted(
                                polls.getFirst() / intervals,
                                polls.get(polls.size() / 2) / intervals,
                                polls.getLast() / intervals)));
        for (String mark : trial.marks()) {
            long share = undisturbed.stream().filter(by(mark)).count();
            lines.add(new Line("polls by " + mark, Long.toString(share), "more than 0", share > 0));
        }
        lines.add(none("polls of a feed twice at a time", all.overlapsOfFeeds()));
        lines.add(none("polls of a feed within its interval", all.tooSoon(trial.interval())));
        lines.add(none("requests to a host at once", all.overlapsOfHosts()));
        lines.add(none("requests to a host within its delay", all.tooCloseOnHost(trial.hostDelay())));
        lines.add(atMost("longest pause of a feed before the kill", before.longestPause(killed), trial.longestPause()));
        List<Visit> cutOff = visits.stream()
                .filter(by(doomed))
                .filter(visit -> !visit.answered())
                .toList();
        lines.add(new Line(
                "polls that the kill cut off", Integer.toString(cutOff.size()), "more than 0", !cutOff.isEmpty()));
        lines.add(atMost("time until they were repeated", all.longestUntilRepeated(cutOff, end), trial.longestLoss()));
        lines.add(none(
                "polls by " + doomed + " after the kill",
                visits.stream()
                        .filter(by(doomed))
                        .filter(visit -> visit.began() > killed)
                        .count()));
        lines.add(atMost(
                "longest pause of a feed in all",
                all.longestPause(end),
                trial.longestPause().plus(trial.longestLoss())));
        return new TrialReport(lines);
    }

    private static Predicate<Visit> by(String mark) {
        return visit -> visit.by().contains(mark);
    }

    private static Line told(String name, String value) {
        return new Line(name, value, "", true);
    }

    private static Line none(String name, long count) {
        return new Line(name, Long.toString(count), "0", count == 0);
    }

    private static Line atMost(String name, Duration value, Duration most) {
        return new Line(name, seconds(value), "at most " + seconds(most), value.compareTo(most) <= 0);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1e3);
    }

    List<Line> violations() {
        return lines.stream().filter(line -> !line.kept()).toList();
    }

    void print() {
        System.out.printf("%-44s %18s  %s%n", "figure", "value", "wanted");
        for (Line line : lines) {
            System.out.printf(
                    "%-44s %18s  %s%s%n", line.name(), line.value(), line.wanted(), line.kept() ? "" : "  VIOLATED");
        }
    }
}
