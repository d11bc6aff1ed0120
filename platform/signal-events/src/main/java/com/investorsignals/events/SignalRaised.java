package com.investorsignals.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story's signal got a new revision. Keyed by {@code company.key}.
 *
 * @param revision from 1; (signalId, revision) is what consumers are idempotent on
 * @param category {@code audit}, {@code procurement}, {@code tranche}, {@code partnership}, {@code traction}, {@code risk}
 * @param standing {@code rumoured}, {@code claimed}, {@code announced}, {@code verified} or {@code disputed}
 * @param score 0 to 100, the sum of {@code contributions}
 * @param severity {@code low}, {@code medium} or {@code high}
 * @param counterfactual what would have changed the severity, in words
 * @param independent publisher families that report it on their own
 * @param syndicated copies that add none
 */
public record SignalRaised(
        UUID signalId,
        UUID storyId,
        int revision,
        Instant raisedAt,
        String category,
        Company company,
        List<Party> parties,
        String standing,
        int score,
        String severity,
        String headline,
        SignalFacts facts,
        List<Contribution> contributions,
        @Nullable String counterfactual,
        List<Evidence> evidence,
        int independent,
        int syndicated,
        Rule rule,
        List<String> feedTags,
        Cause cause) {

    public SignalRaised {
        parties = Lists.copy(parties);
        contributions = Lists.copy(contributions);
        evidence = Lists.copy(evidence);
        feedTags = Lists.copy(feedTags);
    }

    /** The company the signal is about; {@code keys} are those of its name and all its aliases. */
    public record Company(
            String key, @Nullable UUID id, String name, boolean listed, List<String> keys, List<String> tags) {
        public Company {
            keys = Lists.copy(keys);
            tags = Lists.copy(tags);
        }
    }

    /** Another organisation in the signal; role {@code counterparty}, {@code investor} or {@code auditor}. */
    public record Party(String key, String name, List<String> keys, String role) {
        public Party {
            keys = Lists.copy(keys);
        }
    }

    /** One line of the receipt. */
    public record Contribution(String label, int points) {}

    /**
     * A span that the signal rests on.
     *
     * @param field {@code title} or {@code text}
     * @param start first UTF-16 unit of the quote in that field, {@code end} the one after its last
     */
    public record Evidence(
            UUID articleId,
            URI url,
            String publisher,
            String family,
            @Nullable Instant publishedAt,
            String field,
            int start,
            int end,
            String quote) {}

    /** The rule version that raised the revision. */
    public record Rule(String id, int version, String title) {}

    /** What made the revision: {@code article}, {@code lapse}, {@code correction} or {@code merge}, and its id. */
    public record Cause(String kind, UUID id) {}
}
