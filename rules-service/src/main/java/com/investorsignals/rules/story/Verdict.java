package com.investorsignals.rules.story;

import com.investorsignals.rules.fact.Facts;
import com.investorsignals.rules.fact.Facts.Outcome;
import com.investorsignals.rules.fact.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a verified audit found about a company's claims. */
record Verdict(
        UUID storyId, Instant at, Outcome outcome, @Nullable String metric) {
    static final Duration REACH = Duration.ofDays(180);

    static Optional<Verdict> of(UUID auditStoryId, Instant at, @Nullable Standing standing, @Nullable Facts facts) {
        if (standing != Standing.VERIFIED || facts == null || facts.outcome() == null) {
            return Optional.empty();
        }
        return Optional.of(new Verdict(auditStoryId, at, facts.outcome(), facts.metric()));
    }

    /** The verdict that stands against a claim: the latest on it, if that refutes. */
    static Optional<Verdict> against(List<Report> claim, List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.REPORTED)
                .filter(verdict -> claim.stream().anyMatch(verdict::isOn))
                .max(Comparator.comparing(Verdict::at).thenComparing(Verdict::storyId))
                .filter(verdict -> verdict.outcome() == Outcome.REFUTED);
    }

    /** A claim made before it, or repeated in late coverage of the claim; on the same metric, if both name one. */
    private boolean isOn(Report claim) {
        boolean near = claim.at().isAfter(at.minus(REACH)) && claim.at().isBefore(at.plus(SameEvent.WINDOW));
        String audited = metric;
        List<Facts.Metric> claimed = claim.facts().metrics();
        return near
                && (audited == null
                        || claimed == null
                        || claimed.stream().anyMatch(figure -> sameThing(figure.name(), audited)));
    }

    /** "Latency" and "median latency" are one thing. */
    private static boolean sameThing(String a, String b) {
        Set<String> ofA = words(a);
        Set<String> ofB = words(b);
        return ofA.containsAll(ofB) || ofB.containsAll(ofA);
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 0)));
    }
}
