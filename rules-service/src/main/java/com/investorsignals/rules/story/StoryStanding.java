package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How sure a story is with all its articles taken together. The same for the same articles in any order.
 *
 * @param independent publisher families that report it on their own
 * @param syndicated articles that are copies of others
 */
record StoryStanding(Standing standing, int independent, int syndicated) {
    /** @param refutedAt the date of a verdict against what the story says */
    static StoryStanding of(List<Member> members, Optional<Instant> refutedAt) {
        List<Origin> origins = origins(members);
        int independent = families(origins.stream().filter(Origin::isIndependent));
        int syndicated = members.size() - origins.size();
        return new StoryStanding(standing(origins, refutedAt), independent, syndicated);
    }

    private static Standing standing(List<Origin> origins, Optional<Instant> refutedAt) {
        Optional<Instant> disputedAt = Stream.concat(
                        refutedAt.stream(),
                        reports(origins)
                                .filter(report -> report.standing() == Standing.DISPUTED)
                                .map(Report::at))
                .max(Comparator.naturalOrder());
        if (disputedAt.isPresent() && !isVerified(origins, disputedAt.get())) {
            return Standing.DISPUTED;
        }
        if (isVerified(origins, Instant.MIN)) {
            return Standing.VERIFIED;
        }
        return reports(origins)
                .map(Report::standing)
                .filter(standing -> standing != Standing.DISPUTED)
                .max(Comparator.naturalOrder())
                .orElse(Standing.DISPUTED);
    }

    /** By one report that is proof in itself, or by two families that each say of one thing that it is done; all of it after a date. */
    private static boolean isVerified(List<Origin> origins, Instant after) {
        List<Origin> done = origins.stream()
                .filter(Origin::isIndependent)
                .filter(origin -> origin.saysDone(after))
                .toList();
        return reports(origins).anyMatch(report -> report.at().isAfter(after) && report.standing() == Standing.VERIFIED)
                || done.stream().anyMatch(one -> done.stream().anyMatch(one::agreesWith));
    }

    private static Stream<Report> reports(List<Origin> origins) {
        return origins.stream().flatMap(origin -> origin.reports().stream());
    }

    private static int families(Stream<Origin> origins) {
        return Math.toIntExact(origins.map(Origin::family).distinct().count());
    }

    /** Puts each article to those that it is a copy of, directly or through others. */
    private static List<Origin> origins(List<Member> members) {
        var groups = new ArrayList<List<Member>>();
        for (Member member : members) {
            var group = new ArrayList<Member>(List.of(member));
            var apart = new ArrayList<List<Member>>();
            for (List<Member> other : groups) {
                boolean copied = other.stream().anyMatch(m -> m.text().isCopyOf(member.text()));
                if (copied) {
                    group.addAll(other);
                } else {
                    apart.add(other);
                }
            }
            apart.add(group);
            groups = apart;
        }
        return groups.stream().map(Origin::of).toList();
    }

    /** A report and the text that tells whether it is a copy. */
    record Member(Report report, TextSketch text) {}

    /** One text and its copies, the earliest first: one family, or none if a release is among them. */
    private record Origin(List<Report> reports) {
        static Origin of(List<Member> copies) {
            return new Origin(copies.stream()
                    .map(Member::report)
                    .sorted(Report.EARLIEST_FIRST)
                    .toList());
        }

        boolean isIndependent() {
            return reports.stream().allMatch(Report::independent);
        }

        boolean saysDone(Instant after) {
            return reports.stream()
                    .filter(report -> report.at().isAfter(after))
                    .map(Report::standing)
                    .anyMatch(standing -> standing == Standing.ANNOUNCED || standing == Standing.VERIFIED);
        }

        /** Two publishers that report different things are no two witnesses. */
        boolean agreesWith(Origin other) {
            return !family().equals(other.family())
                    && reports.stream()
                            .anyMatch(report ->
                                    other.reports.stream().anyMatch(theirs -> SameEvent.isSame(report, theirs)));
        }

        String family() {
            return reports.getFirst().family();
        }
    }
}
